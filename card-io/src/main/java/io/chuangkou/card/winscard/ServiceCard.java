package io.chuangkou.card.winscard;

/** A card, or a reader, that was connected to. Used by the thread of its context. */
public interface ServiceCard {

  /** What is done with a card when it is let go of, or taken again. */
  enum Disposition {
    /** It stays as it is. */
    LEAVE,
    /** It is reset while it stays powered. */
    RESET,
    /** It loses its power. */
    UNPOWER
  }

  /** The protocol that is spoken: 0 or 1; negative: none. */
  int protocol();

  /** Keeps other programs out until {@link #end}; waits as long as one of them does so. */
  void begin() throws ServiceException;

  /** Lets other programs in again. */
  void end() throws ServiceException;

  /** Takes the card again, shared, after a reset or with power new. */
  void reconnect(Disposition first) throws ServiceException;

  /** What the card said when it was powered, the caller's to keep. */
  byte[] answerToReset() throws ServiceException;

  /** Sends bytes to the card; returns what it answers, the caller's to keep. */
  byte[] transmit(byte[] command) throws ServiceException;

  /** Sends bytes to the reader itself; returns what it answers, the caller's to keep. */
  byte[] control(int code, byte[] command) throws ServiceException;

  /** What reader or driver say of themselves ({@code SCARD_ATTR_…}), the caller's to keep. */
  byte[] attribute(int attribute) throws ServiceException;

  /** Lets go of the card. */
  void disconnect(Disposition last) throws ServiceException;
}
