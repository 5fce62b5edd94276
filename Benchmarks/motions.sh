#!/usr/bin/env bash
# Breeds the guide's moving pictures again, from nothing, and writes them into it as motion-*.gif
# (needs ffmpeg; other versions of it write other bytes):
#
#     bash Benchmarks/motions.sh .build/release/breed
set -euo pipefail
breed=$(realpath "${1:?"expected the program, such as .build/release/breed"}")
pictures=$(realpath "$(dirname "$0")/../Sources/breed/breed.docc")
BREED_POPULATIONS=$(mktemp -d)
export BREED_POPULATIONS
trap 'rm -rf "$BREED_POPULATIONS"' EXIT

"$breed" auto beauty --seed 1 --fitness beauty --generations 50 --population 64 --quiet
"$breed" vary beauty/51/58 --inputs x,y,r,bias,t --into time --seed 3 --quiet
"$breed" new latent --recipe latent --seed 2 --quiet

# The name, which is the motion's, then what is animated and how.
animate() {
  "$breed" animate "${@:2}" --motion "$1" --size 88 --frames "${frames:-20}" --fps 12 \
    --supersample 2 --quiet --force --output "$pictures/motion-$1.gif"
}
frames=30 animate morph beauty/51/3 beauty/51/31 beauty/51/23 --loop
animate zoom beauty/51/61 --zoom-start 3 --loop
animate rotate beauty/51/3
animate wave beauty/51/18
animate spiral beauty/51/58 --loop
animate pan beauty/51/64
animate combo beauty/51/28
animate time time/1/10 --loop
frames=24 animate latent latent/1/3 --latent-reach 2
