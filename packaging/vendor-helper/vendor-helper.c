/*
 * The helper process for a maker's reading library that the terminal's own process cannot load, above all one for 32
 * bits. One argument, the library; a line of standard input a call, a line of standard output an answer:
 *
 *   iReadCardBas 1              ->  = CODE HEX-OF-WHAT-IT-WROTE HEX-OF-ITS-SECOND-BUFFER
 *   iReadCardBas_HSM_Step2 0 HEX-OF-THE-KEY
 *   Init 0 HEX-OF-THE-JSON
 *   ReadCardBas 0
 *
 * "? function" where the library has no such function, "? endless" where what it wrote has no end; exit code 3 where it
 * cannot be loaded. Ends with standard input.
 *
 *   cc -m32 -O2 -o vendor-helper vendor-helper.c -ldl         (Linux, 32 bits)
 *   cl /O2 vendor-helper.c                                    (Windows, from the x86 command prompt)
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <windows.h>
#define CALL __stdcall
static void *load(const char *file) { return (void *) LoadLibraryA(file); }
static void *find(void *library, const char *name) { return (void *) GetProcAddress((HMODULE) library, name); }
#else
#include <dlfcn.h>
#define CALL
static void *load(const char *file) { return dlopen(file, RTLD_NOW); }
static void *find(void *library, const char *name) { return dlsym(library, name); }
#endif

enum { LONGEST = 8 * 1024, ROOM = 8 * LONGEST, LINE = 256 * 1024, NOT_LOADED = 3 };

typedef int(CALL *with_type)(int, char *);
typedef int(CALL *with_text)(const char *, char *);
typedef int(CALL *with_two)(char *, char *);

static char first[ROOM], second[ROOM], text[LINE], line[LINE];

static int unhex(const char *hex, char *out) {
  unsigned value;
  while (*hex && sscanf(hex, "%2x", &value) == 1 && hex[1]) {
    *out++ = (char) value;
    hex += 2;
  }
  *out = 0;
  return *hex == 0;
}

static int is_endless(const char *written) { return memchr(written, 0, LONGEST + 1) == NULL; }

static void print_hex(const char *written) {
  for (; *written; written++) {
    printf("%02x", (unsigned char) *written);
  }
}

static void answer(void *library, char *asked) {
  char *type = strchr(asked, ' ');
  char *hex = type ? strchr(type + 1, ' ') : NULL;
  if (!hex) {
    puts("? function");
    return;
  }
  *type++ = 0;
  *hex++ = 0;
  void *function = find(library, asked);
  if (!function || !unhex(hex, text)) {
    puts("? function");
    return;
  }
  memset(first, 0, ROOM);
  memset(second, 0, ROOM);
  int code;
  if (!strcmp(asked, "iReadCardBas") || !strcmp(asked, "iReadCardBas_HSM_Step1")) {
    code = ((with_type) function)(atoi(type), first);
  } else if (!strcmp(asked, "iReadCardBas_HSM_Step2") || !strcmp(asked, "Init")) {
    code = ((with_text) function)(text, first);
  } else if (!strcmp(asked, "ReadCardBas")) {
    code = ((with_two) function)(first, second);
  } else {
    puts("? function");
    return;
  }
  if (is_endless(first) || is_endless(second)) {
    puts("? endless");
    return;
  }
  printf("= %d ", code);
  print_hex(first);
  putchar(' ');
  print_hex(second);
  putchar('\n');
}

int main(int count, char **arguments) {
  void *library = count == 2 ? load(arguments[1]) : NULL;
  if (!library) {
    return NOT_LOADED;
  }
  while (fgets(line, LINE, stdin)) {
    line[strcspn(line, "\r\n")] = 0;
    answer(library, line);
    fflush(stdout);
  }
  return 0;
}
