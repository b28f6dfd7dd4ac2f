# "folder USES folder" lines → each cycle, named once.
$2 == "USES" { next_of[$1] = next_of[$1] " " $3; nodes[$1] = 1 }
END { for (node in nodes) visit(node, "") }

# A node is open while it is on the trail, closed when everything below it was seen.
function visit(node, trail,   below, number, i) {
  if (state[node] == "closed") return
  if (state[node] == "open") {
    print "CMakeLists.txt:1: no-cycles:" substr(trail, index(trail " ", " " node " ")) " " node
    return
  }
  state[node] = "open"
  number = split(next_of[node], below, " ")
  for (i = 1; i <= number; i++) visit(below[i], trail " " node)
  state[node] = "closed"
}
