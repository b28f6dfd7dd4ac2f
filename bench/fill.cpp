// Makes the order book of the benchmarks, to look at it by hand:
//   fill ORDERS --data FOLDER    then: gendan serve --data FOLDER
#include <iostream>

#include "app/host.hpp"
#include "bench/order_book.hpp"

int main(int count, char** arguments) {
  using namespace gendan;
  if (count != 4 || std::string_view(arguments[2]) != "--data") {
    std::cerr << "fill ORDERS --data FOLDER\n";
    return 2;
  }
  config::Settings settings;
  settings.data.folder = arguments[3];
  settings.database.url = "sqlite:" + settings.data.folder + "/gendan.sqlite";
  settings.log.level = LogLevel::warning;
  Host host(settings);
  auto const book = bench::fill(host.application(), std::stoi(arguments[1]));
  std::cout << "supervisor's token:   " << book.supervisor_token
            << "\nmerchandiser's token: " << book.merchandiser_token << "\nan order: " << book.order_ids.front()
            << '\n';
}
