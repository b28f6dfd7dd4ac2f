# The closing lines of our own scripts, Vitest and Playwright in one log → "PASSED FAILED".
{ gsub(/\033\[[0-9;]*m/, "") }
/^[0-9]+ passed, [0-9]+ failed$/ { add($1, $3) }
/^ *Tests  .*[0-9]+ (passed|failed)/ || /^  [0-9]+ (passed|failed)/ {
  for (i = 2; i <= NF; i++) {
    if ($i ~ /^passed/) add($(i - 1), 0)
    if ($i ~ /^failed/) add(0, $(i - 1))
  }
}
END { print passed + 0, failed + 0 }

function add(more_passed, more_failed) {
  passed += more_passed
  failed += more_failed
}
