// What a child may still reach: nothing that writes, no network, of files only programs, libraries and fonts.
#pragma once

namespace gendan::print {

// Stays when the process becomes another program. Each part is taken where the kernel has it: Landlock from Linux 5.13
// on, seccomp since long; what is rendered also has no way to ask for a file or an address (printer_child.cpp).
void shut_in();

}  // namespace gendan::print
