# No component's SQL names another's tables. Input: the lines of uses.awk, then all migrations, then the sources.
# A migration may reference a table of a capability that its own lists; figures may read views named *_facts.
FILENAME ~ /^-$|uses$/ { listed[$1, $3] = 1; next }
FNR == 1 { is_raw = 0; before = ""; folder = folder_of(FILENAME); is_migration = FILENAME ~ /\.sql$/ }
is_migration { sub(/--.*/, ""); read_sql($0); next }
{ read_sql(strings_of($0)) }
END { for (i = 1; i <= seen; i++) judge(i) }

function read_sql(text,   words, number, i) {
  gsub(/[^A-Za-z0-9_]+/, " ", text)
  number = split(tolower(text), words, " ")
  for (i = 1; i <= number; i++) {
    if (words[i] ~ /^(if|not|exists|only)$/) continue
    if (is_migration && before ~ /^(table|view)$/ && made_by == "create") owner[words[i]] = folder
    if (before ~ /^(from|join|into|update|references)$/) note(words[i], before)
    if (before !~ /^(create|virtual|unique|temp|temporary)$/ || words[i] !~ /^(table|view|virtual|unique|temp|temporary)$/) made_by = words[i]
    before = words[i]
  }
}

function note(name, verb) {
  seen++
  name_at[seen] = name
  verb_at[seen] = verb
  folder_at[seen] = folder
  place_at[seen] = FILENAME ":" FNR
}

function judge(i,   name, theirs, mine) {
  name = name_at[i]
  mine = folder_at[i]
  theirs = owner[name]
  if (theirs == "" || theirs == mine) return
  if (verb_at[i] == "references" && listed[mine, theirs]) return
  if (mine == "capabilities/figures" && name ~ /_facts$/) return
  print place_at[i] ": own-tables-only: " name " belongs to " theirs
}

# The text inside the quotes of a line; raw strings go on over lines.
function strings_of(line,   out, end) {
  out = ""
  while (line != "") {
    if (is_raw) {
      end = match(line, /\)[a-z]*"/)
      out = out " " (end ? substr(line, 1, RSTART - 1) : line)
      if (!end) return out
      is_raw = 0
      line = substr(line, RSTART + RLENGTH)
    } else if (match(line, /\/\/|R"[a-z]*\(|"([^"\\]|\\.)*"/)) {
      end = substr(line, RSTART, RLENGTH)
      line = substr(line, RSTART + RLENGTH)
      if (end == "//") return out
      if (end ~ /^R"/) is_raw = 1
      else out = out " " end
    } else line = ""
  }
  return out
}

function folder_of(path,   parts) {
  split(path, parts, "/")  # server/capabilities/orders/…
  return parts[2] "/" parts[3]
}
