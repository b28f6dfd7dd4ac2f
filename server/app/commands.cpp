// The commands beside `serve`.
#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <iterator>

#include "app/command_line.hpp"
#include "app/existing_database.hpp"
#include "app/host.hpp"
#include "capabilities/identity/account.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/integration/integration.hpp"
#include "platform/events/verification.hpp"
#include "platform/service/list_export.hpp"

namespace gendan {
namespace {

template <class T>
T parsed_argument(std::string const& flag, std::string const& text) {
  auto value = T::parsed(text);
  if (!value) throw invalid(flag, "not_usable");
  return *std::move(value);
}

identity::PersonId existing_person(sql::Transaction& tx, std::string const& account) {
  auto const id = identity::person_by_account(tx, account);
  if (!id) throw not_found("no_such_person");
  return *id;
}

// On a terminal, which a cell of a file must not steer.
std::string printable(std::string text) {
  std::ranges::replace_if(
      text, [](char character) { return (character >= 0 && character < ' ') || character == 0x7f; }, ' ');
  return text;
}

void print_problems(integration::ImportReport const& report, std::string const& page) {
  for (auto const& problem : report.first_problems) {
    std::cout << "  row " << problem.row;
    if (!problem.column.empty()) std::cout << ", " << printable(problem.column);
    std::cout << ": " << problem.code;
    if (!problem.value.empty()) std::cout << " (" << printable(problem.value) << ")";
    std::cout << '\n';
  }
  auto const more = report.problems - std::ssize(report.first_problems);
  if (more > 0) std::cout << "and " << more << " more; see the import's page " << page << '\n';
}

service::ExportFormat export_format(std::filesystem::path const& file) {
  auto const extension = lower_ascii(file.extension().string());
  if (extension == ".csv") return service::ExportFormat::csv;
  if (extension == ".xlsx") return service::ExportFormat::xlsx;
  throw invalid("FILE", "not_one_of", ".csv|.xlsx");
}

std::vector<http::Field> asked_of(ExportCommand const& command) {
  std::vector<http::Field> asked;
  for (auto const& filter : command.filters) {
    auto const equals = filter.find('=');
    if (equals == std::string::npos) throw invalid("--filter", "not_usable", "NAME=VALUE");
    asked.emplace_back(filter.substr(0, equals), filter.substr(equals + 1));
  }
  std::array<http::Field, 3> const options = {
      {{"rows", command.rows}, {"language", command.language}, {"sort", command.sort}}};
  std::ranges::copy_if(options, std::back_inserter(asked), [](auto const& option) { return !option.second.empty(); });
  return asked;
}

service::ListExports::Write const& export_of(service::App const& app, std::string const& list) {
  auto const& exports = app.registry<service::ListExports>().by_name;
  auto const found = exports.find(list);
  if (found != exports.end()) return found->second;
  std::string names;
  for (auto const& [name, write] : exports) names += (names.empty() ? "" : "|") + name;
  throw invalid("LIST", "not_one_of", names);
}

}  // namespace

int migrate(config::Settings const& settings) {
  Host host(settings);
  host.application().prepare();
  std::cout << "The database is at this program's schema.\n";
  return 0;
}

int add_person_command(config::Settings const& settings, PersonCommand const& command) {
  std::string password;
  std::getline(std::cin, password);
  auto problems = identity::password_problems("password", password, command.account);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  Host host(settings);
  host.application().prepare();
  host.application().as(service::system_caller("command_line"), [&](service::Call& call) {
    identity::NewPerson person{parsed_argument<Code>("--account", command.account),
                               parsed_argument<Name>("--name", command.name),
                               password,
                               command.roles,
                               std::nullopt,
                               identity::language_of(settings.organisation.language),
                               settings.organisation.zone};
    identity::add_person(call, person);
  });
  std::cout << "Added " << command.account << ".\n";
  return 0;
}

int create_token_command(config::Settings const& settings, TokenCommand const& command) {
  Host host(of_existing(settings));
  host.application().prepare();
  auto const token = host.application().as(service::system_caller("command_line"), [&](service::Call& call) {
    return identity::add_api_token(call, existing_person(call.tx, command.account),
                                   parsed_argument<Name>("--name", command.name));
  });
  std::cout << token << '\n';
  return 0;
}

int import_orders_command(config::Settings const& settings, ImportOrdersCommand const& command) {
  Host host(of_existing(settings));
  host.application().prepare();
  auto caller = service::system_caller("command_line");
  if (!command.account.empty()) {
    caller = host.database().read(
        [&](sql::Transaction& tx) { return identity::caller_for(tx, existing_person(tx, command.account), "import"); });
  }
  auto const report = integration::import_file(host.application().world(), caller,
                                               {command.file, command.mapping, command.is_historical});
  auto const page = settings.server.public_url + "/imports/" + report.id;
  if (report.is_taken_over) {
    std::cout << "A server on this database has taken the import over and goes on with it; see " << page << ".\n";
    return 1;
  }
  std::cout << report.created << " orders created, " << report.known << " already there, " << report.refused
            << " refused (" << report.problems << " problems)\n";
  print_problems(report, page);
  return report.refused == 0 ? 0 : 1;
}

int export_command(config::Settings const& settings, ExportCommand const& command) {
  auto const format = export_format(command.file);
  auto const asked = asked_of(command);
  Host host(of_existing(settings));
  host.application().prepare();
  auto& world = host.application().world();
  auto const& write = export_of(*world.app, command.list);
  auto const rows = host.database().read([&](sql::Transaction& tx) {
    auto const caller = command.account.empty()
                            ? service::system_caller("command_line")
                            : identity::caller_for(tx, existing_person(tx, command.account), "export");
    service::Call call{world, caller, tx, world.clock.now()};
    return write(call, asked, format, command.file);
  });
  std::cout << rows << " rows written to " << command.file << '\n';
  return 0;
}

int verify_record(config::Settings const& settings) {
  Host host(of_existing(settings));
  host.application().prepare();
  auto const report = host.database().read([](sql::Transaction& tx) { return events::verified(tx); });
  std::cout << report.events << " events in " << report.streams << " streams, " << report.seals << " seals\n";
  if (!report.first_fault) {
    std::cout << "The record is intact.\n";
    return 0;
  }
  std::cout << "The record was altered: " << *report.first_fault << '\n';
  return 1;
}

}  // namespace gendan
