#include "script/worker_process.h"

#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "script/wire.h"

namespace naober::script {

namespace {

constexpr std::size_t head_size = 4;

void put(std::string& bytes, std::size_t place, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) {
    bytes[place + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i) & 0xFF);
  }
}

bool wait_for(int socket, short what, std::chrono::milliseconds silence) {
  pollfd waiting{socket, what, 0};
  int ready = 0;
  do {
    ready = poll(&waiting, 1, static_cast<int>(silence.count()));
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

}  // namespace

WorkerProcess::~WorkerProcess() {
  close(spawned_.socket);
  kill(spawned_.process, SIGKILL);
  while (waitpid(spawned_.process, nullptr, 0) < 0 && errno == EINTR) {
  }
}

bool WorkerProcess::alive() const {
  pollfd waiting{spawned_.socket, POLLIN, 0};
  // A worker says nothing unasked: if there is something to read, it is the end.
  return poll(&waiting, 1, 0) == 0;
}

Loss WorkerProcess::send(std::string& frame, std::chrono::milliseconds silence) {
  put(frame, 0, static_cast<std::uint32_t>(frame.size() - head_size));
  std::string_view rest = frame;
  while (!rest.empty()) {
    const ssize_t sent =
        ::send(spawned_.socket, rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) {
      rest.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!wait_for(spawned_.socket, POLLOUT, silence)) {
        return Loss::silent;
      }
    } else if (errno != EINTR) {
      return Loss::ended;
    }
  }
  return Loss::none;
}

Loss WorkerProcess::fill(std::chrono::milliseconds silence) {
  // Beside the buffer, which would have to be filled with zeros first: a page or two is what comes.
  char came[64 * 1024];
  ssize_t got = 0;
  do {
    if (!wait_for(spawned_.socket, POLLIN, silence)) {
      return Loss::silent;
    }
    got = recv(spawned_.socket, came, sizeof came, MSG_DONTWAIT);
  } while (got < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK));
  if (got <= 0) {
    return Loss::ended;
  }
  if (start_ == buffer_.size()) {
    buffer_.clear();
    start_ = 0;
  }
  buffer_.append(came, static_cast<std::size_t>(got));
  return Loss::none;
}

Loss WorkerProcess::receive(Frame& frame, std::chrono::milliseconds silence) {
  for (;;) {
    const std::string_view held = std::string_view(buffer_).substr(start_);
    if (held.size() >= head_size) {
      FrameReader head(held);
      const std::uint32_t size = head.count();
      if (size == 0 || size > wire_answer_most) {
        return Loss::out_of_form;
      }
      if (held.size() >= head_size + size) {
        frame.type = held[head_size];
        frame.body = held.substr(head_size + 1, size - 1);
        start_ += head_size + size;
        return Loss::none;
      }
      if (start_ > 0 && start_ + head_size + size > buffer_.capacity()) {
        buffer_.erase(0, start_);
        start_ = 0;
      }
    }
    if (const Loss loss = fill(silence); loss != Loss::none) {
      return loss;
    }
  }
}

void FrameWriter::count(std::size_t value) {
  const std::size_t place = bytes.size();
  bytes.resize(place + 4);
  put(bytes, place, static_cast<std::uint32_t>(value));
}

void FrameWriter::number(std::uint64_t value) {
  count(value & 0xFFFFFFFF);
  count(value >> 32);
}

void FrameWriter::text(std::string_view value) {
  count(value.size());
  bytes.append(value);
}

std::size_t FrameWriter::begin_text() {
  count(0);
  return bytes.size();
}

void FrameWriter::end_text(std::size_t place) {
  put(bytes, place - 4, static_cast<std::uint32_t>(bytes.size() - place));
}

std::string_view FrameReader::take(std::size_t size) {
  if (size > rest_.size()) {
    fine_ = false;
    return {};
  }
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

unsigned FrameReader::byte() {
  const std::string_view taken = take(1);
  return taken.empty() ? 0 : static_cast<unsigned char>(taken[0]);
}

std::uint32_t FrameReader::count() {
  const std::string_view taken = take(4);
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    value |= std::uint32_t{static_cast<unsigned char>(taken[i])} << (8 * i);
  }
  return value;
}

std::uint64_t FrameReader::number() {
  const std::uint64_t low = count();
  return low | std::uint64_t{count()} << 32;
}

std::string_view FrameReader::text() { return take(count()); }

}  // namespace naober::script
