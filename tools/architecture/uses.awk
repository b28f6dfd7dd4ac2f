# CMakeLists.txt → "folder USES folder" and "folder TEST_USES folder", one a line.
{ sub(/#.*/, ""); text = text " " $0 }
END {
  count = split(text, calls, "[)]")
  for (i = 1; i <= count; i++) if (match(calls[i], /gendan_(component|capability)[(]/)) uses(substr(calls[i], RSTART))
}

function uses(call,   words, number, i, from, kind, prefix) {
  prefix = call ~ /^gendan_capability/ ? "capabilities/" : ""
  sub(/^[a-z_]+[(]/, "", call)
  number = split(call, words, " ")
  from = prefix words[1]
  for (i = 2; i <= number; i++)
    if (words[i] ~ /^[A-Z_]+$/) kind = words[i]
    else if (kind ~ /USES$/) print from, kind, (words[i] ~ /\// || words[i] == "base" || words[i] == "testing" ? "" : prefix) words[i]
}
