# Judges the imports below web/src: kit, api ← features ← app, and no feature imports another.
# Input: "web/src/file:line:text" as grep prints it.
{
  split($0, at, ":")
  file = at[1]
  if (match($0, /(from|import|import\()[ \t]*['"][^'"]+/)) {
    wanted = substr($0, RSTART, RLENGTH)
    sub(/.*['"]/, "", wanted)
    if (wanted ~ /^(\.|@\/)/) judge(part(file), part(target(wanted)))
  }
}

function judge(from, to) {
  if (from ~ /^(kit|api)$/ && to ~ /^(features|app)/) blame("web-layers", from " stands below " to)
  else if (from ~ /^features/ && to == "app") blame("web-layers", "features stand below app")
  else if (from ~ /^features/ && to ~ /^features/ && from != to) blame("features-apart", from " may not know " to)
}

function blame(rule, why) { print file ":" at[2] ": " rule ": " wanted " (" why ")" }

# The imported path below web/src.
function target(path,   base, parts, number, i, out, depth) {
  if (path ~ /^@\//) return "web/src/" substr(path, 3)
  base = file
  sub(/\/[^\/]*$/, "", base)
  number = split(base "/" path, parts, "/")
  depth = 0
  for (i = 1; i <= number; i++)
    if (parts[i] == "..") depth--
    else if (parts[i] != ".") out[++depth] = parts[i]
  path = out[1]
  for (i = 2; i <= depth; i++) path = path "/" out[i]
  return path
}

# kit, api, app, or features/NAME; a file at the top belongs to app.
function part(path,   parts, number) {
  number = split(path, parts, "/")
  if (parts[3] == "features") return "features/" parts[4]
  return number > 3 || parts[3] ~ /^(kit|api|app)$/ ? parts[3] : "app"
}
