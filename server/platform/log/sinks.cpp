#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <memory>
#include <stdexcept>

#include "platform/log/log.hpp"

namespace gendan {
namespace {

constexpr std::size_t bytes_per_file = 32 * 1024 * 1024;
constexpr std::size_t kept_files = 5;

// Every line is flushed: the last ones before a crash are the ones that are wanted.
LogSink writing_to(spdlog::sink_ptr sink) {
  auto const logger = std::make_shared<spdlog::logger>("gendan", std::move(sink));
  logger->set_level(spdlog::level::trace);
  logger->flush_on(spdlog::level::trace);
  logger->set_pattern("%v");
  return [logger](std::string_view line) { logger->info(spdlog::string_view_t(line.data(), line.size())); };
}

}  // namespace

LogSink standard_error_sink() { return writing_to(std::make_shared<spdlog::sinks::stderr_sink_mt>()); }

LogSink file_sink(std::filesystem::path const& file) try {
  auto const older_files = kept_files - 1;
  return writing_to(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), bytes_per_file, older_files));
} catch (spdlog::spdlog_ex const& failure) {
  throw std::runtime_error(failure.what());
}

}  // namespace gendan
