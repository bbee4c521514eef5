package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import java.util.List;
import java.util.Locale;

/**
 * The slot of one reader, with a connection to the service of its own for each conversation. It is
 * looked for anew each time: readers come and go.
 */
public final class PcscSlot implements CardSlot {

  private final String nameContains;
  private final CardService service;

  /**
   * A slot.
   *
   * @param nameContains the reader's name, or as much of it as tells it from the others, in any
   *     case
   * @param service by which way the card service is spoken to
   */
  public PcscSlot(String nameContains, CardService service) {
    this.nameContains = nameContains;
    this.service = service;
  }

  @Override
  public String name() {
    return nameContains;
  }

  /**
   * Powers what is in the slot.
   *
   * @throws CardFaultException {@link CardFault#NO_READER}, naming those that there are, where none
   *     or more than one is meant
   */
  @Override
  public CardConnection connect() throws CardFaultException {
    PcscContext context = PcscContext.establish(service);
    try {
      return new Owned(context.slot(only(context.readers())).connect(), context);
    } catch (CardFaultException e) {
      context.close();
      throw e;
    }
  }

  private String only(List<String> readers) throws CardFaultException {
    String wanted = nameContains.toUpperCase(Locale.ROOT);
    List<String> meant =
        readers.stream().filter(each -> each.toUpperCase(Locale.ROOT).contains(wanted)).toList();
    if (meant.size() != 1) {
      throw new CardFaultException(
          CardFault.NO_READER, meant.size() + " readers named " + nameContains + " of " + readers);
    }
    return meant.getFirst();
  }

  private record Owned(CardConnection inner, PcscContext context) implements CardConnection {

    @Override
    public byte[] answerToReset() {
      return inner.answerToReset();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardFaultException {
      return inner.transmit(command);
    }

    @Override
    public byte[] control(int code, byte[] command) throws CardFaultException {
      return inner.control(code, command);
    }

    @Override
    public void close() {
      inner.close();
      context.close();
    }
  }
}
