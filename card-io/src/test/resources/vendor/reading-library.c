/*
 * A reading library as makers and provinces deliver them, for tests: what it does is chosen by the kind of card that it
 * is asked for. Texts are GBK.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CARD(NAME) \
  "320100|320102198003071234|A10000015|320100D1560000050012D687FFFFFFFF|" NAME \
  "|00814E4332865032010012D687|2.00|20190520|20290519|320100000001|D8-0001|"
#define ZHANG_SAN_GBK "\xD5\xC5\xC8\xFD"
#define ZHANG_SAN_UTF8 "\xE5\xBC\xA0\xE4\xB8\x89"
#define NO_MODULE_GBK "\xCE\xDE" "PSAM" "\xBF\xA8"

static int started;

static int good(char *out) {
  strcpy(out, CARD(ZHANG_SAN_GBK));
  return 0;
}

static int bad(int code, const char *words, char *out) {
  strcpy(out, words);
  return code;
}

/* Hangs the first time that it is called in a folder, in whichever process. */
static int hang_once(char *out) {
  FILE *marker = fopen(MARKER, "r");
  if (marker) {
    fclose(marker);
    return good(out);
  }
  fclose(fopen(MARKER, "w"));
  for (;;) {
    pause();
  }
}

static int crash_once(char *out) {
  FILE *marker = fopen(MARKER, "r");
  if (marker) {
    fclose(marker);
    return good(out);
  }
  fclose(fopen(MARKER, "w"));
  abort();
}

long iReadCardBas(int type, char *out) {
  switch (type) {
    case 1: return good(out);
    case 2: return bad(-2, "\xCE\xDE\xBF\xA8", out);
    case 3: return bad(-2201, NO_MODULE_GBK, out);
    case 4: return bad(-777, "\xC9\xE8\xB1\xB8\xB4\xED\xCE\xF3\n", out);
    case 5: return bad(-27010, "", out);
    case 10: return hang_once(out);
    case 11: return crash_once(out);
    case 12: return bad(0, "320100|320102198003071234|", out);
    case 13: memset(out, 'A', 20000); return 0;
    case 14: strcpy(out, CARD(ZHANG_SAN_UTF8)); return 0;
    case 15: strcpy(out, CARD("\xFF\xFF")); return 0;
    case 16: printf("reader firmware 1.2\n= nonsense\n"); fflush(stdout); return good(out);
    case 17: return bad(0, "", out);
    case 18: strcpy(out, CARD("")); return 0;
    default: return bad(-14, "", out);
  }
}

long iReadCardBas_HSM_Step1(int type, char *out) {
  strcpy(out, "320100|00814E4332865032010012D687|03|320100D1560000050012D687FFFFFFFF|0102030405060708|1112131415161718|"
              "2122232425262728|3132333435363738|");
  return 0;
}

long iReadCardBas_HSM_Step2(const char *key, char *out) {
  if (strcmp(key, "00112233445566770011223344556677|8899AABBCCDDEEFF8899AABBCCDDEEFF|")) {
    return bad(-25, "", out);
  }
  return good(out);
}

int Init(const char *json, char *out) {
  if (!strstr(json, "\"ORG_ID\"")) {
    return bad(-14, "ORG_ID", out);
  }
  started = 1;
  return 0;
}

int ReadCardBas(char *card, char *business) {
  if (!started) {
    return bad(-12, "Init", card);
  }
  strcpy(business, "signed-business-text");
  return good(card);
}
