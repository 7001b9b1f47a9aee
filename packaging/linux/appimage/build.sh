#!/usr/bin/env bash
# Makes the AppImage of build/linux/AppDir in dist/; for the release workflow, which has a network.
# The tool and the start program it puts in front are fetched by version and must have the known
# checksums; the tool would fetch the newest start program by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

pages=https://github.com/AppImage
folder=build/appimage

fetch() { # FILE ADDRESS SHA256
    curl --fail --silent --show-error --location --retry 3 --output "$folder/$1" "$2"
    echo "$3  $folder/$1" | sha256sum --check --quiet
}

if [[ ! -x build/linux/AppDir/AppRun ]]; then
    echo "There is no build/linux/AppDir; run python3 packaging/dev.py package linux first." >&2
    exit 1
fi
mkdir -p "$folder"
fetch appimagetool "$pages/appimagetool/releases/download/1.9.1/appimagetool-x86_64.AppImage" \
    ed4ce84f0d9caff66f50bcca6ff6f35aae54ce8135408b3fa33abfc3cb384eb0
fetch runtime "$pages/type2-runtime/releases/download/20251108/runtime-x86_64" \
    2fca8b443c92510f1483a883f60061ad09b46b978b2631c807cd873a47ec260d
chmod +x "$folder/appimagetool"

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' directory_app/__init__.py)
image=directory-app-$version-x86_64.AppImage
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)} ARCH=x86_64 VERSION=$version \
    "$folder/appimagetool" --appimage-extract-and-run --no-appstream --comp zstd \
    --runtime-file "$folder/runtime" build/linux/AppDir "dist/$image"
APPIMAGE_EXTRACT_AND_RUN=1 "dist/$image" self-check
cd dist
sha256sum -- "$image" >> SHA256SUMS
