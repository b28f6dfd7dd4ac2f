# Sourced by ./dev and its tools, in the root of the checkout: builds what is missing or out of date.

# One executable with the web interface inside it.
build() {
  tools/install-packages build libraries
  build_web
  build_preset release gendan
  if [[ build/release/bin/gendan -nt build/bin/gendan ]]; then
    install -D build/release/bin/gendan build/bin/gendan
  fi
}

# build_preset PRESET [TARGET…]
build_preset() {
  local folder=build/$1
  if [[ ! -e $folder/build.ninja || CMakePresets.json -nt $folder/CMakeCache.txt ]]; then
    cmake --preset "$1" --log-level=WARNING
  fi
  cmake --build "$folder" ${2:+--target "${@:2}"}
}

build_web() {
  local sources
  sources=$(fingerprint web docs/api.json)
  if [[ ! -e web/dist/index.html || $sources != "$(cat build/web.sources 2>/dev/null)" ]]; then
    use_node
    install_npm web
    npm --prefix web run build
    mkdir -p build
    echo "$sources" >build/web.sources
  fi
}

use_node() {
  local bin
  bin=$(tools/node-bin)
  [[ $PATH == "$bin:"* ]] || export PATH=$bin:$PATH
}

# The packages that FOLDER's lock file names, unless they are there. (`npm ci` refuses a lock file without the optional
# packages of platforms that its writer's registry does not carry; this leaves them out, and the lock file as it is.)
install_npm() {
  local lock=$1/package-lock.json mark=$1/node_modules/.lock-installed
  if ! cmp -s "$lock" "$mark"; then
    npm install --prefix "$1" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error
    cp "$lock" "$mark"
  fi
}

# One digest over the sources below some paths: what is generated, built or fetched there does not count.
fingerprint() {
  find "$@" -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' -not -name schema.ts -print0 |
    sort -z | xargs -0 sha256sum | sha256sum
}

cpp_sources() { find . \( -name node_modules -o -path ./build -o -path ./.tools \) -prune -o -name '*.[hc]pp' -print0; }
