# Input: compile_commands.json, "SHA  FILE" and "FILE:#include "HEADER"" lines of our sources, then names of files.
# Output: for each name "FILE RULES COMMAND SHA…" over it and every header of ours that it sees, however indirectly.
/^ *"command":/ { command = $0; gsub(root "/", "", command); next }
/^ *"file":/ { split($0, at, "\""); sub("^" root "/", "", at[4]); commands[at[4]] = command; next }
length($1) == 64 { sha[$2] = $1; next }
/#include/ { split($0, at, /[:"]/); sees[at[1]] = sees[at[1]] " server/" at[3]; next }
{
  split("", seen)
  if ($1 in commands) print $1, rules, commands[$1] closure($1)
}

function closure(file,   headers, number, i, out) {
  seen[file] = 1
  out = " " sha[file]
  number = split(sees[file], headers, " ")
  for (i = 1; i <= number; i++) if (!(headers[i] in seen)) out = out closure(headers[i])
  return out
}
