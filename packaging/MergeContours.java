import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges the overlapping contours of the glyphs of a TrueType font: JavaFX fills outlines by the
 * even-odd rule, which makes holes of overlaps. Each glyph that changes is drawn before and after,
 * and must look the same. Usage: {@code java MergeContours.java FONT.ttf MERGED.ttf}.
 */
class MergeContours {

  private static final int ON_CURVE = 1;
  private static final int X_SHORT = 2;
  private static final int Y_SHORT = 4;
  private static final int REPEAT = 8;
  private static final int X_SAME = 16;
  private static final int Y_SAME = 32;

  /** Pixels of the square in which a glyph is compared. */
  private static final int SQUARE = 200;

  /** A contour of less than this, in square units, is a trace of rounding. */
  private static final double TRACE = 4;

  private final Map<String, ByteBuffer> tables = new TreeMap<>();
  private int merged;
  private int mostPoints;
  private int mostContours;

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    MergeContours font = new MergeContours(Files.readAllBytes(Path.of(args[0])));
    font.merge();
    Files.write(Path.of(args[1]), font.bytes());
    System.out.println(font.merged + " glyphs merged");
  }

  private record Point(int x, int y, boolean onCurve) {}

  private MergeContours(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      String tag = new String(bytes, entry, 4, java.nio.charset.StandardCharsets.US_ASCII);
      byte[] table = new byte[file.getInt(entry + 12)];
      file.get(file.getInt(entry + 8), table);
      tables.put(tag, ByteBuffer.wrap(table));
    }
  }

  private void merge() throws IOException {
    ByteBuffer head = tables.get("head");
    ByteBuffer maxp = tables.get("maxp");
    ByteBuffer loca = tables.get("loca");
    byte[] glyf = tables.get("glyf").array();
    if (head.getShort(50) != 1) {
      throw new IllegalArgumentException("short offsets are not written");
    }
    mostPoints = Short.toUnsignedInt(maxp.getShort(6));
    mostContours = Short.toUnsignedInt(maxp.getShort(8));
    int units = Short.toUnsignedInt(head.getShort(18));
    ByteArrayOutputStream all = new ByteArrayOutputStream(glyf.length);
    int glyphs = Short.toUnsignedInt(maxp.getShort(4));
    ByteBuffer places = ByteBuffer.allocate(4 * (glyphs + 1));
    for (int i = 0; i < glyphs; i++) {
      places.putInt(all.size());
      int start = loca.getInt(4 * i);
      byte[] glyph = new byte[loca.getInt(4 * i + 4) - start];
      System.arraycopy(glyf, start, glyph, 0, glyph.length);
      all.write(merged(glyph, units, i));
      while (all.size() % 4 != 0) {
        all.write(0);
      }
    }
    places.putInt(all.size());
    tables.put("glyf", ByteBuffer.wrap(all.toByteArray()));
    tables.put("loca", places);
    maxp.putShort(6, (short) mostPoints);
    maxp.putShort(8, (short) mostContours);
  }

  private byte[] merged(byte[] glyph, int units, int index) {
    if (glyph.length == 0 || ByteBuffer.wrap(glyph).getShort(0) <= 0) {
      return glyph;
    }
    List<List<Point>> before = contours(ByteBuffer.wrap(glyph));
    Area filled = new Area(path(before, Path2D.WIND_NON_ZERO));
    if (filled.equals(new Area(path(before, Path2D.WIND_EVEN_ODD)))) {
      return glyph;
    }
    List<List<Point>> after = contours(filled);
    if (differs(path(before, Path2D.WIND_NON_ZERO), path(after, Path2D.WIND_EVEN_ODD), units)) {
      throw new IllegalStateException("glyph " + index + " would change");
    }
    merged++;
    mostContours = Math.max(mostContours, after.size());
    mostPoints = Math.max(mostPoints, after.stream().mapToInt(List::size).sum());
    return written(after, glyph);
  }

  private static List<List<Point>> contours(ByteBuffer glyph) {
    int count = glyph.getShort(0);
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      ends[i] = Short.toUnsignedInt(glyph.getShort(10 + 2 * i));
    }
    int points = ends[count - 1] + 1;
    glyph.position(12 + 2 * count + Short.toUnsignedInt(glyph.getShort(10 + 2 * count)));
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = glyph.get();
      if ((flags[i] & REPEAT) != 0) {
        for (int more = Byte.toUnsignedInt(glyph.get()); more > 0; more--) {
          flags[i + 1] = flags[i];
          i++;
        }
      }
    }
    int[] xs = places(glyph, flags, X_SHORT, X_SAME);
    int[] ys = places(glyph, flags, Y_SHORT, Y_SAME);
    List<List<Point>> contours = new ArrayList<>();
    int next = 0;
    for (int end : ends) {
      List<Point> contour = new ArrayList<>();
      for (; next <= end; next++) {
        contour.add(new Point(xs[next], ys[next], (flags[next] & ON_CURVE) != 0));
      }
      contours.add(contour);
    }
    return contours;
  }

  private static int[] places(ByteBuffer glyph, int[] flags, int isShort, int isSame) {
    int[] places = new int[flags.length];
    int place = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = Byte.toUnsignedInt(glyph.get());
        place += same ? step : -step;
      } else if (!same) {
        place += glyph.getShort();
      }
      places[i] = place;
    }
    return places;
  }

  private static Path2D path(List<List<Point>> contours, int rule) {
    Path2D path = new Path2D.Double(rule);
    for (List<Point> contour : contours) {
      int first = 0;
      while (first < contour.size() && !contour.get(first).onCurve) {
        first++;
      }
      if (first == contour.size()) {
        throw new IllegalArgumentException("a contour without a point on it");
      }
      path.moveTo(contour.get(first).x, contour.get(first).y);
      Point control = null;
      for (int i = 1; i <= contour.size(); i++) {
        Point point = contour.get((first + i) % contour.size());
        if (control == null) {
          if (point.onCurve) {
            path.lineTo(point.x, point.y);
          } else {
            control = point;
          }
        } else if (point.onCurve) {
          path.quadTo(control.x, control.y, point.x, point.y);
          control = null;
        } else {
          path.quadTo(control.x, control.y, (control.x + point.x) / 2.0, (control.y + point.y) / 2.0);
          control = point;
        }
      }
      path.closePath();
    }
    return path;
  }

  private static List<List<Point>> contours(Area area) {
    List<List<Point>> contours = new ArrayList<>();
    List<Point> contour = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator path = area.getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          contour = new ArrayList<>();
          contour.add(point(at, 0, true));
        }
        case PathIterator.SEG_LINETO -> contour.add(point(at, 0, true));
        case PathIterator.SEG_QUADTO -> {
          contour.add(point(at, 0, false));
          contour.add(point(at, 2, true));
        }
        case PathIterator.SEG_CLOSE -> close(contour, contours);
        default -> throw new IllegalStateException("a cubic of quadratic curves");
      }
    }
    return contours;
  }

  private static Point point(double[] at, int index, boolean onCurve) {
    return new Point((int) Math.round(at[index]), (int) Math.round(at[index + 1]), onCurve);
  }

  private static void close(List<Point> contour, List<List<Point>> contours) {
    List<Point> points = new ArrayList<>();
    for (Point point : contour) {
      if (points.isEmpty() || !points.getLast().equals(point)) {
        points.add(point);
      }
    }
    if (points.size() > 1 && points.getLast().equals(points.getFirst())) {
      points.removeLast();
    }
    double twice = 0;
    for (int i = 0; i < points.size(); i++) {
      Point one = points.get(i);
      Point two = points.get((i + 1) % points.size());
      twice += (double) one.x * two.y - (double) two.x * one.y;
    }
    if (points.size() > 2 && Math.abs(twice) / 2 > TRACE) {
      contours.add(points);
    }
  }

  /** Whether more than the edges differ, which are rounded to the font's units. */
  private static boolean differs(Shape one, Shape other, int units) {
    byte[] before = drawn(one, units);
    byte[] after = drawn(other, units);
    for (int i = SQUARE; i < before.length - SQUARE; i++) {
      boolean all = true;
      for (int beside : new int[] {0, -1, 1, -SQUARE, SQUARE}) {
        all &= before[i + beside] != after[i + beside];
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static byte[] drawn(Shape shape, int units) {
    BufferedImage image = new BufferedImage(SQUARE, SQUARE, BufferedImage.TYPE_BYTE_GRAY);
    AffineTransform place = AffineTransform.getTranslateInstance(SQUARE * 0.1, SQUARE * 0.2);
    place.scale(SQUARE * 0.7 / units, SQUARE * 0.7 / units);
    image.createGraphics().fill(place.createTransformedShape(shape));
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /** The glyph with these contours, in the place that it had. */
  private static byte[] written(List<List<Point>> contours, byte[] before) {
    List<Point> points = contours.stream().flatMap(List::stream).toList();
    ByteBuffer out = ByteBuffer.allocate(14 + 2 * contours.size() + 5 * points.size());
    out.putShort((short) contours.size()).put(before, 2, 8);
    int end = -1;
    for (List<Point> contour : contours) {
      end += contour.size();
      out.putShort((short) end);
    }
    out.putShort((short) 0);
    ByteBuffer xs = ByteBuffer.allocate(2 * points.size());
    ByteBuffer ys = ByteBuffer.allocate(2 * points.size());
    Point last = new Point(0, 0, true);
    for (Point point : points) {
      int flags = point.onCurve ? ON_CURVE : 0;
      flags |= step(xs, point.x - last.x, X_SHORT, X_SAME);
      flags |= step(ys, point.y - last.y, Y_SHORT, Y_SAME);
      out.put((byte) flags);
      last = point;
    }
    out.put(xs.flip()).put(ys.flip());
    byte[] glyph = new byte[out.position()];
    out.get(0, glyph);
    return glyph;
  }

  private static int step(ByteBuffer steps, int step, int isShort, int isSame) {
    if (step == 0) {
      return isSame;
    } else if (Math.abs(step) < 256) {
      steps.put((byte) Math.abs(step));
      return step > 0 ? isShort | isSame : isShort;
    }
    steps.putShort((short) step);
    return 0;
  }

  private byte[] bytes() {
    tables.get("head").putInt(8, 0);
    int size = 12 + 16 * tables.size();
    for (ByteBuffer table : tables.values()) {
      size += (table.capacity() + 3) / 4 * 4;
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables.size() - power)));
    int place = 12 + 16 * tables.size();
    int head = 0;
    for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
      byte[] content = table.getValue().array();
      out.put(table.getKey().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.put(place, content);
      out.putInt(sum(out, place, content.length)).putInt(place).putInt(content.length);
      head = table.getKey().equals("head") ? place : head;
      place += (content.length + 3) / 4 * 4;
    }
    out.putInt(head + 8, 0xB1B0AFBA - sum(out, 0, size));
    return out.array();
  }

  private static int sum(ByteBuffer buffer, int start, int length) {
    int sum = 0;
    for (int at = start; at < start + (length + 3) / 4 * 4; at += 4) {
      sum += buffer.getInt(at);
    }
    return sum;
  }
}
