# Input: "SHA  FILE" and "FILE:#include "HEADER"" lines of our sources, then names of files.
# Output: for each name "FILE RULES SHA…" over it and every header of ours that it sees, however indirectly.
length($1) == 64 { sha[$2] = $1; next }
/#include/ { split($0, at, /[:"]/); sees[at[1]] = sees[at[1]] " server/" at[3]; next }
{
  split("", seen)
  print $1, rules closure($1)
}

function closure(file,   headers, number, i, out) {
  seen[file] = 1
  out = " " sha[file]
  number = split(sees[file], headers, " ")
  for (i = 1; i <= number; i++) if (!(headers[i] in seen)) out = out closure(headers[i])
  return out
}
