"""Hosts on one machine: network namespaces with names and addresses of their own, on a bridge. MPI takes them
for machines, and sends between them by TCP."""

import os
import pathlib
import subprocess
import tempfile


class NoHosts(Exception):
    """Why there are none."""


class Hosts:
    """So many hosts, as a context; they are gone with it."""

    def __init__(self, count):
        self.tag = f"b{os.getpid() % 10_000}"
        self.names = [f"{self.tag}h{number}" for number in range(count)]

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        try:
            self.make()
        except (OSError, subprocess.CalledProcessError) as error:
            self.__exit__()
            why = getattr(error, "stderr", b"") or str(error).encode()
            raise NoHosts(why.decode(errors="replace").strip()) from error
        return self

    def make(self):
        run("ip", "link", "add", self.tag, "type", "bridge")
        run("ip", "address", "add", self.address(0) + "/24", "dev", self.tag)
        run("ip", "link", "set", self.tag, "up")
        for number, name in enumerate(self.names, 1):
            run("ip", "netns", "add", name)
            run("ip", "link", "add", f"{name}a", "type", "veth", "peer", "name", f"{name}b")
            run("ip", "link", "set", f"{name}b", "netns", name)
            run("ip", "link", "set", f"{name}a", "master", self.tag, "up")
            for words in (["address", "add", self.address(number) + "/24", "dev", f"{name}b"],
                          ["link", "set", f"{name}b", "up"], ["link", "set", "lo", "up"]):
                run("ip", "netns", "exec", name, "ip", *words)
        # What mpirun starts its helper on a host by, in place of ssh: host, then the command.
        agent = pathlib.Path(self.folder.name) / "agent"
        cases = "".join(f"  {self.address(number)}) name={name};;\n"
                        for number, name in enumerate(self.names, 1))
        agent.write_text(f"#!/bin/sh\nhost=$1\nshift\ncase $host in\n{cases}esac\n"
                         "exec ip netns exec $name unshare --uts sh -c "
                         "'hostname \"$0\"; exec sh -c \"$*\"' $name \"$@\"\n")
        agent.chmod(0o755)
        self.agent = agent

    def address(self, number):
        return f"10.{int(self.tag[1:]) // 256 % 200 + 20}.{int(self.tag[1:]) % 256}.{number + 1}"

    def launch(self, slots):
        """The words that start a job on these hosts, so many ranks a host at most."""
        listed = ",".join(f"{self.address(number)}:{slots}" for number in range(1, len(self.names) + 1))
        network = self.address(0).rsplit(".", 1)[0] + ".0/24"
        return ["mpirun", "--allow-run-as-root", "--bind-to", "none", "--map-by", "node",
                "--mca", "plm_rsh_agent", str(self.agent), "--mca", "plm_rsh_no_tree_spawn", "1",
                "--mca", "oob_tcp_if_include", network, "--mca", "btl_tcp_if_include", network,
                "--mca", "btl", "self,tcp", "-H", listed]

    def __exit__(self, *_):
        for name in self.names:
            run("ip", "netns", "delete", name, check=False)
            run("ip", "link", "delete", f"{name}a", check=False)
        run("ip", "link", "delete", self.tag, check=False)
        self.folder.cleanup()


def run(*words, check=True):
    subprocess.run(words, check=check, capture_output=True)
