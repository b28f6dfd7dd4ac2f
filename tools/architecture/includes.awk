# Judges every #include below server/. Input: third-party.txt, then the lines of uses.awk, then
# "file:line:#include …" as grep prints them, with file names that begin below server/.
BEGIN {
  rank["base"] = 0; rank["platform"] = 1; rank["capabilities"] = 2; rank["app"] = 3; rank["testing"] = 4
}
FILENAME ~ /third-party/ {
  if (/^[^#]/) { owned[$1] = 1; for (i = 2; i <= NF; i++) owners[$1] = owners[$1] " " $i }
  next
}
$2 ~ /USES$/ { listed[$1, $3] = listed[$1, $3] $2; next }
match($0, /#[ \t]*include[ \t]*["<][^">]+/) {
  split($0, at, ":")
  file = at[1]
  line = at[2]
  header = substr($0, RSTART, RLENGTH)
  is_own = header ~ /"/
  sub(/.*["<]/, "", header)
  is_shipped = file !~ /_(test|fuzz)\.cpp$/ && layer(file) != "testing"
  if (is_own) judge_own(component(file), component(header))
  else judge_foreign()
}

function judge_own(from, to) {
  if (header !~ /\// || header ~ /\.\./) return blame("include-from-root", "name it from server/ on")
  if (!(layer(header) in rank)) return
  if (layer(header) == "testing") {
    if (is_shipped) blame("shipped-sees-no-testing", "only tests may")
    return
  }
  if (rank[layer(header)] > rank[layer(file)]) return blame("layers", layer(file) " stands below " layer(header))
  if (from != to && layer(header) == "capabilities" && layer(file) == "capabilities") judge_neighbour(from, to)
  else if (from != to && layer(file) == "platform" && layer(header) == "platform") judge_listed(from, to)
  if (is_domain(file)) judge_domain(from, to)
}

function judge_neighbour(from, to) {
  if (header != face(to)) blame("only-by-face", "use " face(to))
  judge_listed(from, to)
}

function judge_listed(from, to) {
  if (listed[from, to] == "" || (is_shipped && listed[from, to] !~ /^USES|[^_]USES/))
    blame("listed-in-cmake", from " does not list " to " in CMakeLists.txt")
}

function judge_domain(from, to) {
  if (layer(header) == "base" || header ~ /^platform\/describe\/(describe|assign|diff)\.hpp$/) return
  if (layer(header) == "capabilities" && header == face(to)) return
  if (from == to && header !~ /_(store|api)\.hpp$/) return
  blame("domain-sees-only-values", "no SQL, JSON, clock or HTTP in the domain")
}

function judge_foreign(   name, places, number, i) {
  if (is_domain(file) && header == "boost/describe.hpp") return
  if ((layer(file) == "base" && is_shipped || is_domain(file)) && header ~ /[.\/]/)
    return blame(layer(file) == "base" ? "base-is-std-only" : "domain-sees-only-values", "not a standard header")
  for (name in owned) {
    if (index(header, name) != 1) continue
    number = split(owners[name], places, " ")
    for (i = 1; i <= number; i++) if (index(file, places[i]) == 1) return
    if (layer(file) in rank) blame("third-party-behind-one-file", "belongs to" owners[name])
  }
}

function layer(path) { return substr(path, 1, index(path "/", "/") - 1) }

function component(path,   parts) {
  if (split(path, parts, "/") < 3) return parts[1]
  return parts[1] "/" parts[2]
}

function face(capability,   name) {
  name = capability
  sub(/.*\//, "", name)
  return capability "/" name ".hpp"
}

# What holds the rules: not the face and its install, the store, the API, the tests.
function is_domain(path,   name) {
  if (layer(path) != "capabilities" || path ~ /_(store|api)\.[hc]pp$/ || path ~ /_(test|fuzz)\.cpp$/) return 0
  name = face(component(path))
  return path != name && path != substr(name, 1, length(name) - 3) "cpp"
}

function blame(rule, why) { print "server/" file ":" line ": " rule ": " header " (" why ")" }
