// The program's commands, as `gendan --help` lists them.
#pragma once

#include <string>
#include <vector>

#include "platform/config/settings.hpp"

namespace gendan {

// Parses and runs; answers the exit status: 0 done, 1 refused or failed, 2 the command was not understood.
int run_command_line(int argument_count, char const* const* arguments);

// One function per command.
int serve(config::Settings const& settings);
int migrate(config::Settings const& settings);
int doctor(config::Settings const& settings);
int verify_record(config::Settings const& settings);

struct PersonCommand {
  std::string account;
  std::string name;
  std::vector<std::string> roles;
};
// The password is read from standard input, one line, so that no process list or history shows it.
int add_person_command(config::Settings const& settings, PersonCommand const& command);

struct TokenCommand {
  std::string account;
  std::string name;
};
int create_token_command(config::Settings const& settings, TokenCommand const& command);

struct KeyRotation {
  // Nodes on PostgreSQL do not know of each other: whoever rotates says so.
  bool are_other_nodes_stopped = false;
};
int rotate_key_command(config::Settings const& settings, KeyRotation const& command);

struct ImportOrdersCommand {
  std::string file;
  std::string mapping;
  std::string account;  // whose import it is; empty: the system's
  bool is_historical = false;
};
int import_orders_command(config::Settings const& settings, ImportOrdersCommand const& command);

struct ExportCommand {
  std::string list;  // "orders"
  std::string file;
  std::string rows;
  std::string language;
  std::string sort;
  std::string account;               // whose sight; empty: everything
  std::vector<std::string> filters;  // NAME=VALUE as in GET /orders
};
int export_command(config::Settings const& settings, ExportCommand const& command);

}  // namespace gendan
