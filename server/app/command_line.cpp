#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "base/refusal.hpp"

namespace gendan {
namespace {

struct GivenFlags {
  std::string config_file;
  config::Texts settings;          // by dotted name; empty: not given
  std::vector<std::string> pairs;  // NAME=VALUE
};

void add_setting_flag(CLI::App& command, GivenFlags& given, std::string const& flag, std::string const& setting,
                      std::string const& help) {
  command.add_option(flag, given.settings[setting], help);
}

void add_common_flags(CLI::App& command, GivenFlags& given) {
  command.add_option("--config", given.config_file, "TOML file with settings (`gendan settings` prints one)")
      ->check(CLI::ExistingFile);
  add_setting_flag(command, given, "--database", "database.url", "sqlite:PATH or postgres://…?schema=NAME");
  add_setting_flag(command, given, "--data", "data.folder", "Folder for the database, files and keys");
  command.add_option("--set", given.pairs, "Any setting: NAME=VALUE, may be given again")->expected(1)->take_all();
}

config::Settings settings_of(GivenFlags given) {
  std::erase_if(given.settings, [](auto const& setting) { return setting.second.empty(); });
  std::vector<std::string> problems;
  for (auto const& pair : given.pairs) {
    auto const equals = pair.find('=');
    if (equals == std::string::npos)
      problems.push_back("--set " + pair + ": expected NAME=VALUE");
    else
      given.settings[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  if (!problems.empty()) throw config::Fault(std::move(problems));
  return config::read({given.config_file, config::process_environment(), given.settings});
}

int print_settings() {
  std::cout << config::example_toml();
  return 0;
}

void tell(std::exception const& error) {
  if (auto const* fault = dynamic_cast<config::Fault const*>(&error)) {
    for (auto const& problem : fault->problems()) std::cerr << "gendan: " << problem << '\n';
    return;
  }
  std::cerr << "gendan: " << error.what() << '\n';
  if (auto const* refusal = dynamic_cast<Refusal const*>(&error)) {
    for (auto const& problem : refusal->problems()) {
      std::cerr << "  " << problem.path << " " << problem.code
                << (problem.limit.empty() ? "" : " (" + problem.limit + ")") << '\n';
    }
  }
}

}  // namespace

int run_command_line(int argument_count, char const* const* arguments) {
  CLI::App program("Gendan 跟单: follows every export order from the first request to the last reply.");
  program.require_subcommand(1);
  program.get_formatter()->column_width(34);
  program.set_version_flag("--version", "gendan 0.1.0");
  GivenFlags given;
  PersonCommand person;
  TokenCommand token;
  ImportOrdersCommand orders;
  std::function<int()> chosen;

  auto* serve_command = program.add_subcommand("serve", "Run the server");
  add_common_flags(*serve_command, given);
  add_setting_flag(*serve_command, given, "--listen", "server.listen", "HOST:PORT to listen on (127.0.0.1:8080)");
  serve_command->add_flag_callback(
      "--demo", [&] { given.settings["demo"] = "true"; }, "Make a demo organisation when the database is empty");
  serve_command->callback([&] { chosen = [&] { return serve(settings_of(given)); }; });

  auto* migrate_command = program.add_subcommand("migrate", "Bring the database to this program's schema");
  add_common_flags(*migrate_command, given);
  migrate_command->callback([&] { chosen = [&] { return migrate(settings_of(given)); }; });

  auto* person_command = program.add_subcommand("person", "People")->require_subcommand(1);
  auto* person_add = person_command->add_subcommand("add", "Add a person; the password is read from standard input");
  add_common_flags(*person_add, given);
  person_add->add_option("--account", person.account, "What they sign in with")->required();
  person_add->add_option("--name", person.name, "Their name")->required();
  person_add->add_option("--role", person.roles, "Role code, may be given again")->required();
  person_add->callback([&] { chosen = [&] { return add_person_command(settings_of(given), person); }; });

  auto* token_command = program.add_subcommand("token", "API tokens")->require_subcommand(1);
  auto* token_create = token_command->add_subcommand("create", "Make an API token and print it once");
  add_common_flags(*token_create, given);
  token_create->add_option("--person", token.account, "Whose token: their account")->required();
  token_create->add_option("--name", token.name, "What it is for")->required();
  token_create->callback([&] { chosen = [&] { return create_token_command(settings_of(given), token); }; });

  auto* import_command = program.add_subcommand("import", "Read tables from outside")->require_subcommand(1);
  auto* import_orders = import_command->add_subcommand("orders", "Import orders from an XLSX, CSV or JSON file");
  add_common_flags(*import_orders, given);
  import_orders->add_option("FILE", orders.file, "The table")->required()->check(CLI::ExistingFile);
  import_orders->add_option("--mapping", orders.mapping, "Name of a saved mapping")->required();
  import_orders->add_option("--person", orders.account, "Account of the person in whose name it is done");
  import_orders->add_flag("--historical", orders.is_historical, "Past orders: outside every gate and work list");
  import_orders->callback([&] { chosen = [&] { return import_orders_command(settings_of(given), orders); }; });

  ExportCommand exported;
  auto* export_table = program.add_subcommand("export", "Write a list to a file, as GET /exports does");
  add_common_flags(*export_table, given);
  export_table
      ->add_option("LIST", exported.list,
                   "approvals, changes, customers, departments, gate-openings, import-problems, import-results, "
                   "imports, incoming, inquiries, mails, on-time-lines, orders, people, products, quotations, record, "
                   "roles, suppliers or work")
      ->required();
  export_table->add_option("FILE", exported.file, "Where to: a name that ends in .xlsx or .csv")->required();
  export_table->add_option("--rows", exported.rows, "Of orders: orders (usual) or lines, what a row stands for")
      ->check(CLI::IsMember({"orders", "lines"}));
  export_table->add_option("--filter", exported.filters, "NAME=VALUE as GET /LIST takes it, may be given again")
      ->expected(1)
      ->take_all();
  export_table->add_option("--sort", exported.sort, "As GET /LIST takes it: -created_at");
  export_table->add_option("--language", exported.language, "zh-CN or en: headings and words");
  export_table->add_option("--person", exported.account, "Account of the person in whose name and sight it is done");
  export_table->callback([&] { chosen = [&] { return export_command(settings_of(given), exported); }; });

  auto* record_command = program.add_subcommand("record", "The record of changes")->require_subcommand(1);
  auto* record_verify =
      record_command->add_subcommand("verify", "Check that nothing was altered, removed or rewritten");
  add_common_flags(*record_verify, given);
  record_verify->callback([&] { chosen = [&] { return verify_record(settings_of(given)); }; });

  KeyRotation rotation;
  auto* key_command = program.add_subcommand("key", "Keys that seal contact data and mail")->require_subcommand(1);
  auto* key_rotate = key_command->add_subcommand(
      "rotate", "Add a key to the key file and seal by it what older keys sealed; may be repeated when it was cut off");
  add_common_flags(*key_rotate, given);
  key_rotate->add_flag("--other-nodes-stopped", rotation.are_other_nodes_stopped,
                       "On PostgreSQL: no other node runs, and each gets the key file before it starts");
  key_rotate->callback([&] { chosen = [&] { return rotate_key_command(settings_of(given), rotation); }; });

  auto* doctor_command = program.add_subcommand("doctor", "Check database, disk, clock and configuration");
  add_common_flags(*doctor_command, given);
  doctor_command->callback([&] { chosen = [&] { return doctor(settings_of(given)); }; });

  program.add_subcommand("settings", "Print a TOML file of every setting with its meaning")->callback([&] {
    chosen = print_settings;
  });

  try {
    program.parse(argument_count, arguments);
  } catch (CLI::ParseError const& error) {
    return program.exit(error) == 0 ? 0 : 2;
  }
  try {
    return chosen();
  } catch (std::exception const& error) {
    tell(error);
    return 1;
  }
}

}  // namespace gendan
