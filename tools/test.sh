# Sourced by ./dev: the parts of the test run, and the table at its end.

parts_in_order=(check asan web browser api tidy tsan)  # "server" is asan's suites without its checks, sooner done

test_parts() {
  local parts=("$@") part
  case "${parts[*]}" in
    '') parts=("${parts_in_order[@]}") ;;
    fast) parts=(check server web) ;;
  esac
  for part in "${parts[@]}"; do
    [[ " server ${parts_in_order[*]} " == *" $part "* ]] || { echo "no part '$part': fast server ${parts_in_order[*]}" >&2; exit 2; }
  done
  mkdir -p build/test
  rm -f build/test/table
  for part in "${parts[@]}"; do run_part "$part"; done
  name_failures build/test/table
  print_table build/test/table
}

# Runs one part, keeps its output and writes down its time and counts.
run_part() {
  local part=$1 log=build/test/$1.log started=$EPOCHSECONDS status
  printf '\n== %s ==\n' "$part"
  set +e
  (
    set -e
    export FORCE_COLOR=0
    "part_$part"
  ) 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  set -e
  echo "$part $((EPOCHSECONDS - started)) $status $(awk -f tools/tally.awk "$log")" >>build/test/table
}

# What failed, once more beside the table: the output above it may be long, or cut off.
name_failures() {
  local part status
  while read -r part _ status _; do
    [[ $status == 0 ]] || grep -hE '^\[  FAILED  \] .*[.]|^ FAIL |^ +\[[a-z]+\] › |^not clean: |(error|problem):' "build/test/$part.log" |
      sort -u | head -20 | sed "s/^/$part: /" || true
  done <"$1"
}

# A part that counts no tests is one itself; so is whatever else made a part end badly (it did not build, say).
print_table() {
  printf '\n'
  awk '
    function clock(seconds) { return sprintf("%d:%02d", seconds / 60, seconds % 60) }
    BEGIN { printf "%-10s%8s%9s%9s\n", "part", "time", "passed", "failed" }
    {
      if ($3 != 0 && $5 == 0) $5 = 1
      if ($4 + $5 == 0) $4 = 1
      printf "%-10s%8s%9d%9d\n", $1, clock($2), $4, $5
      seconds += $2; passed += $4; failed += $5
    }
    END {
      printf "%-10s%8s\n\n%d passed, %d failed\n", "all", clock(seconds), passed, failed
      exit failed > 0
    }' "$1"
}

part_check() {
  local folder failed=0
  tools/install-packages build check
  tools/check-architecture || failed=1
  tools/check-architecture-test || failed=1
  cpp_sources | xargs -0 clang-format --dry-run --Werror || failed=1
  use_node
  for folder in web e2e; do
    install_npm "$folder"
    npm --prefix "$folder" run check || failed=1
  done
  return $failed
}

part_server() {
  tools/install-packages build libraries test
  build_preset dev
  test_preset dev
}

part_web() {
  use_node
  install_npm web
  npm --prefix web run test
  build_web
}

part_api() {
  tools/install-packages test
  build
  tools/api --check build/bin/gendan
}

part_browser() {
  tools/install-packages test
  build
  use_node
  install_npm e2e
  npm --prefix e2e test
}

part_tidy() {
  tools/install-packages build libraries check
  tools/tidy --within 75
}

# By Clang, which compiles what we write twice as fast as GCC does.
part_asan() {
  tools/install-packages build libraries check test
  build_preset asan
  test_preset asan
}

# Where threads meet.
part_tsan() {
  local name names=()
  tools/install-packages build libraries test
  for name in http jobs sql events; do
    ! compgen -G "server/platform/$name/*_test.cpp" >/dev/null || names+=("platform_$name")
  done
  build_preset tsan "${names[@]/%/_test}"
  test_preset tsan --tests-regex "^($(IFS='|' && echo "${names[*]}"))\$"
}

# CTest's own closing lines, then the tests inside its programs counted.
test_preset() {
  local status=0
  tools/with-postgres ctest --preset "$@" --parallel $(($(nproc) + 1)) || status=$?
  awk '
    /^\[  PASSED  \] [0-9]+ test/ { passed += $4 }
    /^\[  FAILED  \] [0-9]+ test.*listed/ { failed += $4 }
    END { printf "%d passed, %d failed\n", passed, failed }' "build/$1/Testing/Temporary/LastTest.log"
  return $status
}
