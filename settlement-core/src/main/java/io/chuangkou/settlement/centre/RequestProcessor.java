package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Response;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers requests. A message that leaves something behind takes effect once: a repeat hears the
 * first answer again, the same msgid with other content is refused, and a message that was taken
 * back is refused even when it arrives afterwards. Without de-duplication only the last of these
 * holds. One person's messages wait for each other, in other processes on the same database too.
 * Thread-safe.
 */
final class RequestProcessor {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final Database database;
  private final Tables books;
  private final Map<String, Endpoint<?, ?>> services;
  private final RegionalProfile profile;
  private final InstantSource clock;
  private final boolean deduplicates;
  private final Codec codec;
  private final AtomicLong received = new AtomicLong();

  RequestProcessor(
      Database database,
      Tables books,
      List<Endpoint<?, ?>> services,
      CentreConfig config,
      Codec codec) {
    this.database = database;
    this.books = books;
    this.services =
        services.stream()
            .collect(Collectors.toMap(s -> s.transaction().infno(), Function.identity()));
    this.profile = config.profile();
    this.clock = config.clock();
    this.deduplicates = config.deduplicates();
    this.codec = codec;
  }

  /**
   * Does what a request asks for, once.
   *
   * @throws LedgerException if the database failed; whether the request was done is then not known
   */
  Response answer(Request request) {
    Endpoint<?, ?> service = services.get(request.infno());
    if (service == null) {
      return refused("不支持的交易编号 " + request.infno());
    } else if (service.changes()) {
      return change(service, request);
    }
    try {
      return database.transact(sql -> perform(sql, service, request));
    } catch (Refusal refusal) {
      return refused(refusal.words());
    }
  }

  /**
   * The file that a request asks for (9102).
   *
   * @throws Refusal if there is none for this provider
   */
  byte[] file(Request request) {
    String number = codec.input(StatementTransactions.DOWNLOAD, request).number();
    return database.transact(sql -> books.files().content(sql, call(request), number));
  }

  Response refused(String words) {
    return response(Response.REFUSED, words, JsonNodeFactory.instance.objectNode());
  }

  private Response change(Endpoint<?, ?> service, Request request) {
    String psnNo = psnNo(request);
    try {
      Response answer =
          database.transact(sql -> once(sql, request, psnNo, () -> perform(sql, service, request)));
      database.force();
      return answer;
    } catch (Refusal refusal) {
      return remember(request, psnNo, refused(refusal.words()));
    }
  }

  /** A refusal is an answer too: the repeat of a refused message must not be accepted later. */
  private Response remember(Request request, String psnNo, Response refusal) {
    try {
      return database.transact(sql -> once(sql, request, psnNo, () -> refusal));
    } catch (Refusal again) {
      return refused(again.words());
    }
  }

  private Response once(Session sql, Request request, String psnNo, Answer answer) {
    String orgCode = request.sender().orgCode();
    books.directory().lock(sql, psnNo);
    Optional<MessageLog.Logged> before = books.log().find(sql, psnNo, orgCode, request.msgid());
    if (before.isPresent() && deduplicates) {
      if (before.get().digest().equals(MessageLog.digest(request))) {
        return before.get().answer();
      }
      throw new Refusal("报文ID重复而内容不同：" + request.msgid());
    }
    Response response = answer.get();
    if (before.isEmpty()) {
      books.log().add(sql, request, psnNo, response);
    }
    return response;
  }

  private interface Answer {
    Response get();
  }

  private Response perform(Session sql, Endpoint<?, ?> service, Request request) {
    try {
      return response(Response.DONE, "", service.answer(sql, call(request), request, codec));
    } catch (LedgerException e) {
      throw e;
    } catch (SettlementException e) {
      throw new Refusal(e.code(), e.sentence());
    }
  }

  private Call call(Request request) {
    return new Call(request.sender().orgCode(), request.sender().device(), request.msgid(), now());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), profile.zone());
  }

  /** Every message that leaves something behind names its person somewhere in its input. */
  private static String psnNo(Request request) {
    JsonNode psnNo = request.input().findValue("psn_no");
    return psnNo == null ? "" : psnNo.asString("");
  }

  private Response response(int infcode, String words, ObjectNode output) {
    LocalDateTime now = now();
    String number =
        profile.region() + SECOND.format(now) + "%010d".formatted(received.incrementAndGet());
    String stamp = STAMP.format(now);
    return new Response(infcode, number, stamp, stamp, words, "", output);
  }
}
