/* Frames in, frames out: see ../wire.h.
 *
 * The request is read as a whole before anything is done, so that the host can never wait for us while we
 * wait for the host. Answers are collected and sent when the buffer is half full, when one took long,
 * and at the end. Both buffers lie outside the arena: a script can reach neither. */
#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "worker.h"

enum { head_size = 4 };

static uint8_t request[head_size + wire_request_most];
static uint8_t answers[2 * wire_answer_most];
static size_t filled;
static size_t frame_start;

_Noreturn void frames_refuse(void) { _exit(2); }

/* Takes what there is, so that a frame costs one read; `held` bytes came before. */
static bool read_until(size_t size, size_t *held) {
  while (*held < size) {
    const ssize_t got = read(wire_socket, request + *held, sizeof request - *held);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      return false;
    }
    *held += (size_t)got;
  }
  return true;
}

bool frames_read(struct bytes *frame) {
  size_t held = 0;
  if (!read_until(head_size, &held)) {
    return false;
  }
  const uint32_t size = (uint32_t)request[0] | (uint32_t)request[1] << 8 |
                        (uint32_t)request[2] << 16 | (uint32_t)request[3] << 24;
  if (size == 0 || size > wire_request_most || !read_until(head_size + size, &held)) {
    return false;
  }
  if (held != head_size + size) {
    frames_refuse(); /* there is never more than one question under way */
  }
  *frame = (struct bytes){.at = request + head_size, .end = request + held};
  return true;
}

static const uint8_t *take(struct bytes *from, size_t count) {
  if ((size_t)(from->end - from->at) < count) {
    frames_refuse();
  }
  const uint8_t *at = from->at;
  from->at += count;
  return at;
}

uint8_t get_byte(struct bytes *from) { return *take(from, 1); }

uint32_t get_count(struct bytes *from) {
  const uint8_t *at = take(from, 4);
  return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

uint64_t get_number(struct bytes *from) {
  const uint64_t low = get_count(from);
  return low | (uint64_t)get_count(from) << 32;
}

struct bytes get_text(struct bytes *from) {
  const uint32_t size = get_count(from);
  const uint8_t *at = take(from, size);
  return (struct bytes){.at = at, .end = at + size};
}

static void send_all(void) {
  const uint8_t *at = answers;
  while (filled > 0) {
    const ssize_t sent = write(wire_socket, at, filled);
    if (sent < 0 && errno == EINTR) {
      continue;
    }
    if (sent <= 0) {
      _exit(0); /* the host has gone */
    }
    at += sent;
    filled -= (size_t)sent;
  }
}

void answer_start(uint8_t type) {
  frame_start = filled;
  answer_count(0);
  answer_byte(type);
}

void answer_bytes(const void *bytes, size_t count) {
  if (count > sizeof answers - filled) {
    _exit(4); /* codec_write keeps an answer far below this */
  }
  memcpy(answers + filled, bytes, count);
  filled += count;
}

void answer_byte(uint8_t byte) { answer_bytes(&byte, 1); }

void answer_count(uint32_t count) {
  const uint8_t bytes[4] = {(uint8_t)count, (uint8_t)(count >> 8), (uint8_t)(count >> 16),
                            (uint8_t)(count >> 24)};
  answer_bytes(bytes, sizeof bytes);
}

void answer_number(uint64_t number) {
  answer_count((uint32_t)number);
  answer_count((uint32_t)(number >> 32));
}

size_t answer_size(void) { return filled; }
void answer_cut(size_t size) { filled = size; }

void answer_patch(size_t place, uint32_t count) {
  const size_t end = filled;
  filled = place;
  answer_count(count);
  filled = end;
}

void answer_end(bool send_now) {
  answer_patch(frame_start, (uint32_t)(filled - frame_start - 4));
  if (send_now || filled > sizeof answers / 16) {
    send_all();
  }
}
