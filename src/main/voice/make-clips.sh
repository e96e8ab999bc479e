#!/bin/sh
# Makes the clips of the hall's display anew: make-clips.sh [FOLDER]. Needs espeak-ng, sox and lame
# (Debian: apt-get install espeak-ng sox lame). See README.md.
set -eu
folder=${1:-$(dirname "$0")/../resources/static/suara}
mkdir -p "$folder"

clip() { # name, text, speed
  espeak-ng -v id -s "${3:-140}" -p 45 -a 180 -w "/tmp/clip-$$.wav" "$2"
  # without the silence around it, and all equally loud
  sox "/tmp/clip-$$.wav" "/tmp/clip-$$-cut.wav" silence 1 0.01 0.3% reverse silence 1 0.01 0.3% reverse norm -2 pad 0.02 0.05
  lame --quiet -m m -b 40 --resample 22.05 "/tmp/clip-$$-cut.wav" "$folder/$1.mp3"
  rm "/tmp/clip-$$.wav" "/tmp/clip-$$-cut.wav"
}

clip nomor-antrean "nomor antrean"
clip ke-loket "silakan ke loket"
clip a a
clip b b
clip c c
clip d d
clip e e
for word in nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus; do
  clip $word $word
done
