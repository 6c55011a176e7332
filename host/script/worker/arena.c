/* The arena: where everything of Lua lives, and how it is made as new.
 *
 * Memory has two parts at fixed addresses. An *image* holds one unit as it was after loading: the Lua
 * state, the words, the compiled code, the values of its local variables. The *heap* holds what one
 * evaluation makes. Nothing is ever given back inside either: allocation is one addition, a block
 * that is no longer wanted stays where it is, and so no dangling pointer can be given a new meaning.
 * What a script is charged for is every byte it ever asked for, which is the same on every run.
 *
 * An evaluation starts from the same image each time. Copying the whole image back would cost more
 * than most rules do, so the hardware keeps account: a sealed image is read-only, the first write to
 * a page faults, the handler copies the page as it was and lets the write through. From then on the
 * page is known to be one that evaluations write to; it stays writable and is copied back before
 * every evaluation. A rule usually touches the pages of the Lua state and a few of the string table,
 * so after its first run there are no faults any more and a restore is a handful of page copies.
 * What was never written cannot have changed: the guarantee is the processor's, not ours.
 *
 * The heap is wiped, not only forgotten: nothing of one resident is left in memory for the next.
 *
 * Addresses. Regions stand at fixed places, and where Lua hashes an address (tables as keys) it
 * takes naober_address_of(), the place within its region. So the order of work is the same whatever
 * else was loaded before, in every worker and after every boot. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "lwork.h"
#include "worker.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
enum { gap = 32 }; /* between blocks, so that the sanitizer sees a step too far */
#else
#define ASAN_POISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
enum { gap = 0 };
#endif

enum { images_most = 4096, kept_most = 16384 };
#define page_size ((size_t)4096)
#define image_space ((size_t)256 << 20)
#define heap_space ((size_t)96 << 20)
#define copy_space (kept_most * page_size)
#define load_room ((size_t)96 << 20)
#define block_most ((size_t)8 << 20)
/* What a large unit takes: giving pages back and asking for them anew costs ten times the wiping. */
#define wiped_by_hand ((size_t)4 << 20)

/* A page that evaluations write to, and what it holds in a fresh image. */
struct kept {
  char *page;
  char *copy;
  struct kept *next;
};

struct image {
  char *base;
  char *end; /* of what is used; a page boundary once sealed */
  struct kept *kept;
  bool sealed;
};


static char *const image_region = (char *)0x200000000000;
static char *const heap_region = (char *)0x210000000000;
static char *const copy_region = (char *)0x220000000000;

static struct image images[images_most];
static uint32_t image_count;
static struct image *current;

static struct kept kept_pages[kept_most];
static uint32_t kept_count;
static struct kept *kept_free;

static char *cursor;     /* where the next block goes */
static char *region_end; /* of the region that is filled now */
static char *heap_high;  /* how far the heap was used since it was wiped */
static char *last_block; /* the only one that can grow where it is */
static size_t last_size;
static size_t bytes_used;
static size_t bytes_allowed;

const char *naober_address_base;

size_t naober_address_of(const void *p) {
  const char *at = p;
  if (at >= heap_region && at < heap_region + heap_space) {
    return (size_t)(at - heap_region) + image_space;
  }
  if (current != NULL && at >= current->base && at < image_region + image_space) {
    return (size_t)(at - current->base);
  }
  return 0; /* our own functions: wherever the program was put */
}

static void reserve(char *at, size_t size) {
  void *got = mmap(at, size, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
  if (got != at) {
    _exit(3);
  }
  ASAN_POISON_MEMORY_REGION(at, size);
}

/* By hand under the address sanitizer, which holds parts of a page for out of bounds. */
#if defined(__SANITIZE_ADDRESS__)
__attribute__((no_sanitize("address")))
static void copy_page(char *to, const char *from) {
  for (size_t i = 0; i < page_size / sizeof(uint64_t); ++i) {
    ((volatile uint64_t *)(void *)to)[i] = ((const volatile uint64_t *)(const void *)from)[i];
  }
}
#else
static void copy_page(char *to, const char *from) { memcpy(to, from, page_size); }
#endif

static struct kept *new_kept(void) {
  if (kept_free != NULL) {
    struct kept *kept = kept_free;
    kept_free = kept->next;
    return kept;
  }
  if (kept_count == kept_most) {
    _exit(4);
  }
  struct kept *kept = &kept_pages[kept_count];
  kept->copy = copy_region + kept_count * page_size;
  ++kept_count;
  return kept;
}

static void keep_page(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  char *at = info->si_addr;
  if (current == NULL || !current->sealed || at < current->base || at >= current->end) {
    /* A fault of our own: let it happen again, and end the worker. */
    signal(signal_number, SIG_DFL);
    return;
  }
  struct kept *kept = new_kept();
  kept->page = current->base + (size_t)(at - current->base) / page_size * page_size;
  copy_page(kept->copy, kept->page);
  kept->next = current->kept;
  current->kept = kept;
  if (mprotect(kept->page, page_size, PROT_READ | PROT_WRITE) != 0) {
    _exit(4);
  }
}

void arena_prepare(void) {
  reserve(image_region, image_space);
  reserve(heap_region, heap_space);
  reserve(copy_region, copy_space);
  heap_high = heap_region;
  struct sigaction action = {0};
  action.sa_sigaction = keep_page;
  action.sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK;
  static char stack[64 * 1024];
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  if (sigaltstack(&other, NULL) != 0 || sigaction(SIGSEGV, &action, NULL) != 0) {
    _exit(3);
  }
}

static void fill(char *from, char *to) {
  cursor = from;
  region_end = to;
  bytes_used = 0;
  last_block = NULL;
}

struct image *arena_open(void) {
  char *base = image_count == 0 ? image_region : images[image_count - 1].end;
  if (image_count == images_most || image_region + image_space - base < (ptrdiff_t)load_room) {
    return NULL;
  }
  current = &images[image_count++];
  *current = (struct image){.base = base, .end = base};
  fill(base, image_region + image_space);
  return current;
}

void arena_seal(struct image *image) {
  const size_t size = (size_t)(cursor - image->base);
  image->end = image->base + (size + page_size - 1) / page_size * page_size;
  image->sealed = true;
  if (mprotect(image->base, (size_t)(image->end - image->base), PROT_READ) != 0) {
    _exit(4);
  }
}

static void wipe(char *from, char *to) {
  const size_t size = (size_t)(to - from);
  if (size == 0) {
    return;
  }
  ASAN_UNPOISON_MEMORY_REGION(from, size);
  if (size <= wiped_by_hand) {
    memset(from, 0, size);
  } else {
    const size_t pages = (size + page_size - 1) / page_size * page_size;
    if (madvise(from, pages, MADV_DONTNEED) != 0) {
      _exit(4);
    }
  }
  ASAN_POISON_MEMORY_REGION(from, size);
}

static void leave_heap(void) {
  if (cursor != NULL && cursor > heap_region && cursor <= heap_region + heap_space) {
    heap_high = cursor > heap_high ? cursor : heap_high;
  }
  wipe(heap_region, heap_high);
  heap_high = heap_region;
}

void arena_restore(struct image *image) {
  leave_heap();
  current = image;
  for (const struct kept *kept = image->kept; kept != NULL; kept = kept->next) {
    copy_page(kept->page, kept->copy);
  }
  fill(heap_region, heap_region + heap_space);
}

void arena_close(struct image *image) {
  if (image_count == 0 || image != &images[image_count - 1]) {
    return;
  }
  leave_heap();
  while (image->kept != NULL) {
    struct kept *kept = image->kept;
    image->kept = kept->next;
    kept->next = kept_free;
    kept_free = kept;
  }
  char *end = image->sealed ? image->end : cursor;
  if (image->sealed && mprotect(image->base, (size_t)(end - image->base), PROT_READ | PROT_WRITE) != 0) {
    _exit(4);
  }
  wipe(image->base, end);
  --image_count;
  current = NULL;
  fill(heap_region, heap_region);
}

size_t arena_bytes(void) { return bytes_used; }
void arena_allow(size_t bytes) { bytes_allowed = bytes; }

static size_t rounded(size_t size) { return (size + 15) & ~(size_t)15; }

static void spend(size_t size, size_t room) {
  luai_work(2 + (size >> 5));
  bytes_used += size;
  if (bytes_used > bytes_allowed || room > (size_t)(region_end - cursor)) {
    limits_abandon(wire_memory);
  }
}

static void retire(char *block, size_t size) {
  if (current == NULL || !current->sealed || block >= heap_region) {
    ASAN_POISON_MEMORY_REGION(block, size);
  }
}

void *arena_allocate(void *unused, void *block, size_t old_size, size_t new_size) {
  (void)unused;
  const size_t old = block == NULL ? 0 : rounded(old_size);
  if (new_size == 0) {
    retire(block, old);
    return NULL;
  }
  if (block != NULL && new_size <= old_size) {
    return block;
  }
  if (new_size > block_most) {
    limits_abandon(wire_memory);
  }
  const size_t size = rounded(new_size);
  const bool last = block != NULL && block == last_block && old == last_size;
  spend(last ? size - old : size, size + gap);
  last_size = size;
  if (last && gap == 0) {
    cursor += size - old; /* the last block simply becomes longer */
    return block;
  }
  last_block = cursor;
  cursor += size + gap;
  ASAN_UNPOISON_MEMORY_REGION(last_block, new_size);
  if (block != NULL) {
    memcpy(last_block, block, old_size);
    retire(block, old);
  }
  return last_block;
}
