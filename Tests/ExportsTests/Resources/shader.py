"""Paints Shadertoy's fragment shaders by a software OpenGL ES, without a window.

usage: shader.py WIDTH HEIGHT TIME FILE...  writes FILE.rgb, height x width x 3 bytes from the top, for
each. Needs EGL and OpenGL ES 3 (Debian: libegl1 libgles2 libgl1-mesa-dri); says so and exits with 77
where they are missing, with 1 where a shader is refused. With -100 first: by WebGL 1's language.
"""

import ctypes
import os
import sys

# Software, and no display.
os.environ["LIBGL_ALWAYS_SOFTWARE"] = "1"


def missing(what):
    print("no " + what + " (Debian: libegl1 libgles2 libgl1-mesa-dri)", file=sys.stderr)
    sys.exit(77)


try:
    egl = ctypes.CDLL("libEGL.so.1")
    gl = ctypes.CDLL("libGLESv2.so.2")
except OSError as error:
    missing(str(error))

for name in ("eglGetPlatformDisplay", "eglCreateContext"):
    getattr(egl, name).restype = ctypes.c_void_p
pointer, integer = ctypes.c_void_p, ctypes.c_int


def integers(*values):
    return (integer * len(values))(*values)


def context():
    """Makes OpenGL ES 3 current on Mesa's platform without a surface."""
    display = pointer(egl.eglGetPlatformDisplay(0x31DD, None, None))
    if not display or not egl.eglInitialize(display, None, None):
        missing("EGL without a surface")
    egl.eglBindAPI(0x30A0)
    config, count = pointer(), integer()
    egl.eglChooseConfig(
        display, integers(0x3040, 0x40, 0x3033, 0, 0x3038), ctypes.byref(config), 1,
        ctypes.byref(count))
    made = pointer(egl.eglCreateContext(display, config, None, integers(0x3098, 3, 0x3038)))
    if not made or not egl.eglMakeCurrent(display, None, None, made):
        missing("OpenGL ES 3")


def compiled(kind, text):
    shader = gl.glCreateShader(kind)
    source = ctypes.c_char_p(text.encode())
    gl.glShaderSource(shader, 1, ctypes.byref(source), None)
    gl.glCompileShader(shader)
    status, log = integer(), ctypes.create_string_buffer(4096)
    gl.glGetShaderiv(shader, 0x8B81, ctypes.byref(status))
    if not status:
        gl.glGetShaderInfoLog(shader, 4096, None, log)
        sys.exit(log.value.decode())
    return shader


def linked(fragment, old):
    # One triangle over everything.
    vertex = (
        "attribute vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }" if old else
        "#version 300 es\nin vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }")
    start = "" if old else "#version 300 es\n"
    start += "precision highp float; uniform vec3 iResolution; uniform float iTime;\n"
    start += "" if old else "out vec4 painted;\n"
    end = "\nvoid main() { mainImage(%s, gl_FragCoord.xy); }\n"
    program = gl.glCreateProgram()
    gl.glAttachShader(program, compiled(0x8B31, vertex))
    gl.glAttachShader(
        program, compiled(0x8B30, start + fragment + end % ("gl_FragColor" if old else "painted")))
    gl.glBindAttribLocation(program, 0, b"at")
    gl.glLinkProgram(program)
    status = integer()
    gl.glGetProgramiv(program, 0x8B82, ctypes.byref(status))
    if not status:
        sys.exit("the shader cannot be linked")
    return program


def main(arguments):
    old = arguments[0] == "-100"
    width, height, time, *paths = arguments[old:]
    width, height, time = int(width), int(height), ctypes.c_float(float(time))
    context()
    texture, frame = integer(), integer()
    gl.glGenTextures(1, ctypes.byref(texture))
    gl.glBindTexture(0x0DE1, texture)
    gl.glTexImage2D(0x0DE1, 0, 0x1908, width, height, 0, 0x1908, 0x1401, None)
    gl.glGenFramebuffers(1, ctypes.byref(frame))
    gl.glBindFramebuffer(0x8D40, frame)
    gl.glFramebufferTexture2D(0x8D40, 0x8CE0, 0x0DE1, texture, 0)
    gl.glViewport(0, 0, width, height)
    gl.glDisable(0x0BD0)  # dithering
    corners = (ctypes.c_float * 6)(-1, -1, 3, -1, -1, 3)
    gl.glEnableVertexAttribArray(0)
    gl.glVertexAttribPointer(0, 2, 0x1406, 0, 0, corners)
    for path in paths:
        with open(path) as file:
            program = linked(file.read(), old)
        gl.glUseProgram(program)
        gl.glUniform3f(
            gl.glGetUniformLocation(program, b"iResolution"), ctypes.c_float(width),
            ctypes.c_float(height), ctypes.c_float(1))
        gl.glUniform1f(gl.glGetUniformLocation(program, b"iTime"), time)
        gl.glDrawArrays(4, 0, 3)
        pixels = (ctypes.c_ubyte * (width * height * 4))()
        gl.glReadPixels(0, 0, width, height, 0x1908, 0x1401, pixels)
        if gl.glGetError():
            sys.exit(path + ": OpenGL failed")
        rows = bytes(pixels)
        with open(path + ".rgb", "wb") as file:
            for row in reversed(range(height)):
                line = bytearray(rows[row * width * 4:(row + 1) * width * 4])
                del line[3::4]
                file.write(line)
        gl.glDeleteProgram(program)


main(sys.argv[1:])
