package io.chuangkou.card.winscard;

import java.time.Duration;
import java.util.List;

/**
 * A connection to the service, used by one thread and closed by it. Once a function has failed for
 * the service's sake it stays useless.
 */
public interface ServiceContext extends AutoCloseable {

  /** Names of all readers, in the service's order. */
  List<ReaderName> readers() throws ServiceException;

  /** The state of all readers, now. */
  List<ReaderState> states() throws ServiceException;

  /**
   * Waits until something is other than {@link #states} last said, or a reader comes or goes; the
   * service sometimes returns for no visible reason.
   */
  void awaitChange(Duration longest) throws ServiceException;

  /**
   * Makes who waits return, where that can be done; the one function that another thread may call.
   */
  void cancel();

  /**
   * Connects to the card in a reader.
   *
   * @param sharing whether other programs may use it at the same time
   */
  ServiceCard connect(ReaderName reader, Sharing sharing) throws ServiceException;

  /** Lets go of the service; says nothing if that is gone. */
  @Override
  void close();
}
