#!/bin/sh
# Brings the window's translations up to date with its sources: new texts come in untranslated, old ones leave, and
# what is translated (in a .ts file, by hand or with pyside6-linguist) is compiled into the .qm file the program reads.
set -eu

CDPATH='' cd -- "$(dirname -- "$0")/.."
PATH=$PWD/.venv/bin:$PATH
folder=resources/translations
sources=$(find listing_studio/gui -name '*.py' | LC_ALL=C sort)

update() {
    # shellcheck disable=SC2086 # a list
    pyside6-lupdate -silent -locations none -no-obsolete -source-language en_US $sources "$@"
}

update -target-language zh_CN -ts "$folder/listing_studio_zh_CN.ts"
update -target-language en_US -pluralonly -ts "$folder/listing_studio_en.ts" # "1 photo", "2 photos"
for language in zh_CN en; do
    pyside6-lrelease -silent "$folder/listing_studio_$language.ts" -qm "$folder/listing_studio_$language.qm"
done
