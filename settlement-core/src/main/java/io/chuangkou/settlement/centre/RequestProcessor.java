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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger LOG = LoggerFactory.getLogger(RequestProcessor.class);

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final Database database;
  private final Tables books;
  private final RequestCheck check;
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
    this.check = new RequestCheck(books, config);
    this.services =
        services.stream()
            .collect(Collectors.toMap(s -> s.transaction().infno(), Function.identity()));
    this.profile = config.profile();
    this.clock = config.clock();
    this.deduplicates = config.deduplicates();
    this.codec = codec;
  }

  /** Whether there is such a transaction here. */
  boolean serves(String infno) {
    return services.containsKey(infno);
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
    }
    try {
      String psnNo = check.person(request);
      return service.changes()
          ? change(service, request, psnNo)
          : database.transact(
              sql -> {
                admit(sql, request, psnNo);
                return perform(sql, service, request);
              });
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
    String psnNo = check.person(request);
    String number = codec.input(StatementTransactions.DOWNLOAD, request).number();
    return database.transact(
        sql -> {
          admit(sql, request, psnNo);
          return books.files().content(sql, call(request), number);
        });
  }

  Response refused(String words) {
    return response(Response.REFUSED, words, JsonNodeFactory.instance.objectNode());
  }

  private void admit(Session sql, Request request, String psnNo) {
    check.requireSignedIn(sql, request);
    check.requireInsured(sql, request, psnNo);
  }

  private Response change(Endpoint<?, ?> service, Request request, String psnNo) {
    try {
      Response answer =
          database.transact(
              sql -> {
                if (service.transaction().goods()) {
                  admit(sql, request, psnNo);
                  return perform(sql, service, request);
                }
                check.requireSignedIn(sql, request);
                return once(
                    sql,
                    request,
                    psnNo,
                    covers -> {
                      check.requireInsured(request, covers);
                      return perform(sql, service, request);
                    });
              });
      database.force();
      return answer;
    } catch (Refusal refusal) {
      if (refusal.isPassing()) {
        throw refusal;
      }
      return service.transaction().goods()
          ? refused(refusal.words())
          : remember(request, psnNo, refused(refusal.words()));
    }
  }

  /** A refusal is an answer too: the repeat of a refused message must not be accepted later. */
  private Response remember(Request request, String psnNo, Response refusal) {
    try {
      return database.transact(sql -> once(sql, request, psnNo, covers -> refusal));
    } catch (Refusal again) {
      return refused(again.words());
    }
  }

  private Response once(Session sql, Request request, String psnNo, Answer answer) {
    String orgCode = request.sender().orgCode();
    List<Cover> covers = books.directory().lock(sql, psnNo);
    Optional<MessageLog.Logged> before = books.log().find(sql, psnNo, orgCode, request.msgid());
    if (before.isPresent() && deduplicates) {
      if (before.get().digest().equals(MessageLog.digest(request))) {
        return before.get().answer();
      }
      throw new Refusal("报文ID重复而内容不同：" + request.msgid());
    }
    Response response = answer.to(covers);
    if (before.isEmpty()) {
      books.log().add(sql, request, psnNo, response);
    }
    return response;
  }

  private interface Answer {
    Response to(List<Cover> covers);
  }

  private Response perform(Session sql, Endpoint<?, ?> service, Request request) {
    try {
      return response(Response.DONE, "", service.answer(sql, call(request), request, codec));
    } catch (LedgerException e) {
      throw e.isOfData() ? new Refusal("FIELD-RANGE", "字段超出长度或范围") : e;
    } catch (SettlementException e) {
      throw new Refusal(e.code(), e.sentence());
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException e) {
      LOG.error("{} cannot be worked on and is undone", request.infno(), e);
      throw new Refusal("CENTRE-DEFECT", "医保中心无法处理这份报文，没有办理");
    }
  }

  private Call call(Request request) {
    return new Call(
        request.sender().orgCode(),
        request.sender().device(),
        request.msgid(),
        TraceCodes.of(request.input()),
        now());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), profile.zone());
  }

  private Response response(int infcode, String words, ObjectNode output) {
    LocalDateTime now = now();
    String number =
        profile.region() + SECOND.format(now) + "%010d".formatted(received.incrementAndGet());
    String stamp = STAMP.format(now);
    return new Response(infcode, number, stamp, stamp, words, "", output);
  }
}
