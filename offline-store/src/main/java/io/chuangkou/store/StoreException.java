package io.chuangkou.store;

import io.chuangkou.store.journal.DiskFullException;
import io.chuangkou.store.journal.NewerFormatException;
import io.chuangkou.store.journal.ReadOnlyDiskException;
import io.chuangkou.store.journal.WrongKeyException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The store could not do what was asked. The one exception family of this module. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What went wrong, with what to say and what to do. */
  public enum Code {
    /** Another process, or another store in this one, has the directory. */
    LOCKED(
        "本地台账正被另一个窗口程序使用。",
        "请关闭本机上已打开的窗口程序后重试。",
        "The store is in use by another process; close it and try again."),
    /** Acknowledged records are damaged or missing; {@link StoreHealth#lost} names them. */
    DAMAGED(
        "本地台账有记录损坏，可能受影响的业务已停放待查。",
        "请保留台账目录原样，联系技术人员，并逐笔核对已停放的业务。",
        "Records are damaged and what they may concern is parked; keep the directory as it is,"
            + " call a technician and look at each parked item."),
    /** The disk is full. What moves an item on is given room longer than what adds one. */
    FULL(
        "磁盘空间不足，未能记入本地台账。",
        "本笔未登记、不会上传；请清理磁盘后重试。",
        "The disk is full; nothing was recorded. Free some space and try again."),
    /** The disk can only be read: mounted so, or the system found it damaged. */
    READ_ONLY(
        "本地台账所在的磁盘是只读的，不能登记业务。",
        "不要收费；请技术人员检查磁盘、恢复可写后重新启动窗口程序，已登记的业务都还在。",
        "The disk is read-only and nothing was recorded. Take no money; make it writable and start"
            + " again: what was recorded is still there."),
    /** Others than its owner may read or change the key file. */
    KEY_OPEN(
        "本地台账的密钥文件可被其他用户读取或修改，已拒绝使用。",
        "请联系技术人员：将密钥文件设为仅本程序的用户可读写（0600），并更换密钥。",
        "Others may use the key file, so it is refused; make it owner-only (0600) and rotate the"
            + " key."),
    /** The key is missing, unreadable, damaged, or not this store's. */
    KEY(
        "本地台账的密钥不正确或无法使用。",
        "请恢复原密钥文件，并确认只有本程序的用户可以读取。",
        "The key is not this store's or cannot be used; restore the key file, owner-only."),
    /** The second copy of the journal is full, away, failed, or another store's. Nothing waits. */
    MIRROR(
        "本地台账的镜像没有跟上，镜像目录写不进去或属于另一个台账；台账本身完好，可以照常办理。",
        "请技术人员检查镜像所在的磁盘；恢复后自动补齐。",
        "The mirror of the store is behind: its directory cannot be written, or is another store's."
            + " Go on working; have a technician look at its disk, then it catches up by itself."),
    /** The backup cannot be opened: another passphrase, or it is damaged. */
    BACKUP(
        "备份打不开：口令不对，或文件损坏、不完整。",
        "请核对口令后重试，或换另一份备份；没有恢复任何内容。",
        "The backup cannot be opened: another passphrase, or it is damaged or cut off. Check the"
            + " passphrase or take another backup; nothing was restored."),
    /** There is a store already where one is to be put back. */
    NOT_EMPTY(
        "要恢复到的文件夹里已有本地台账，没有恢复。",
        "请把原来的文件夹和密钥文件移到别处保存，再恢复到空文件夹。",
        "There is a store where one is to be put back. Move its folder and key file elsewhere and"
            + " keep them; then restore into an empty folder."),
    /** A later version of the program wrote the store. */
    NEWER(
        "本地台账是由更新版本的程序写的，本版本不能读。",
        "请安装同一版本或更新版本的程序；台账没有改动。",
        "A later version of the program wrote the store; install that one. Nothing was changed."),
    /** An item with this id exists. */
    DUPLICATE(
        "该流水号已登记过。",
        "请查询原记录，不要重复登记。",
        "An item with this id exists; look it up instead of adding it again."),
    /** The item does not exist, or its state does not allow this. */
    STATE(
        "该笔业务的当前状态不允许此操作。",
        "请刷新后按最新状态处理。",
        "The item's state does not allow this; look at it again."),
    /** Reading or writing failed; what was asked is not acknowledged. */
    IO(
        "本地台账读写失败，本次操作未确认。",
        "请检查磁盘后重试；若反复出现，请联系技术人员。",
        "Reading or writing failed and nothing was acknowledged; check the disk and try again."),
    /** The store was closed. */
    CLOSED("本地台账已关闭。", "请重新启动窗口程序。", "The store is closed; start the terminal again.");

    private final String sentence;
    private final String advice;
    private final String english;

    Code(String sentence, String advice, String english) {
      this.sentence = sentence;
      this.advice = advice;
      this.english = english;
    }

    /** The stable short code, such as {@code STORE-LOCKED}. */
    public String text() {
      return "STORE-" + name().replace('_', '-');
    }

    /** One Chinese sentence for the person at the window. */
    public String sentence() {
      return sentence;
    }

    /** What to do next, in Chinese. */
    public String advice() {
      return advice;
    }

    /** Both in English. */
    public String english() {
      return english;
    }
  }

  private final Code code;
  private final String detail;

  /** A fault without a further cause. */
  public StoreException(Code code, String detail) {
    this(code, detail, null);
  }

  /**
   * A fault and what caused it.
   *
   * @param detail for the technician, in English, free of personal data
   */
  public StoreException(Code code, String detail, @Nullable Throwable cause) {
    super(code.text() + ": " + detail, cause);
    this.code = code;
    this.detail = detail;
  }

  static StoreException of(Throwable cause) {
    return switch (cause) {
      case StoreException known -> known;
      case WrongKeyException e -> new StoreException(Code.KEY, "another store's key", e);
      case NewerFormatException e ->
          new StoreException(Code.NEWER, String.valueOf(e.getMessage()), e);
      case ReadOnlyDiskException e -> new StoreException(Code.READ_ONLY, "read-only disk", e);
      case DiskFullException e -> new StoreException(Code.FULL, "no room on the disk", e);
      case SQLException e -> new StoreException(Code.IO, "queue error " + e.getErrorCode(), e);
      default -> new StoreException(Code.IO, String.valueOf(cause.getMessage()), cause);
    };
  }

  /** What went wrong. */
  public Code kind() {
    return code;
  }

  /** For the technician, in English; with {@code STORE-LOCKED} which process holds the store. */
  public String detail() {
    return detail;
  }

  /** The stable short code, such as {@code STORE-LOCKED}. */
  public String code() {
    return code.text();
  }

  /** One Chinese sentence for the person at the window. */
  public String sentence() {
    return code.sentence();
  }

  /** What to do next, in Chinese. */
  public String advice() {
    return code.advice();
  }

  /** Both in English. */
  public String english() {
    return code.english();
  }
}
