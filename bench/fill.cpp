// Makes the order book of the benchmarks, to look at it by hand:
//   fill ORDERS --data FOLDER [--database URL]    then: gendan serve with the same
#include <iostream>

#include "app/host.hpp"
#include "bench/order_book.hpp"

int main(int count, char** arguments) {
  using namespace gendan;
  bool const names_database = count == 6 && std::string_view(arguments[4]) == "--database";
  if ((count != 4 && !names_database) || std::string_view(arguments[2]) != "--data") {
    std::cerr << "fill ORDERS --data FOLDER [--database URL]\n";
    return 2;
  }
  config::Settings settings;
  settings.data.folder = arguments[3];
  settings.database.url = names_database ? arguments[5] : "sqlite:" + settings.data.folder + "/gendan.sqlite";
  settings.log.level = LogLevel::warning;
  Host host(settings);
  auto const book = bench::fill(host.application(), std::stoi(arguments[1]));
  std::cout << "supervisor's token:   " << book.supervisor_token
            << "\nmerchandiser's token: " << book.merchandiser_token << "\nan order: " << book.order_ids.front()
            << '\n';
}
