package io.chuangkou.spark;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.CaseAnswers;
import io.chuangkou.settlement.resettle.Resettle;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.function.Function2;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Answers the lines of one part of a case file, in an executor. A line is a person with all of
 * their encounters, which is why parts need nothing of one another.
 */
final class Answering
    implements Function2<
        Integer, Iterator<Tuple2<LongWritable, Text>>, Iterator<Tuple2<NullWritable, Text>>> {

  private static final long serialVersionUID = 1;

  /** The number of each part's first line, from 1. */
  private final long[] first;

  Answering(long[] first) {
    this.first = first;
  }

  /** Read once in an executor's life. */
  private static final class Product {
    static final CaseAnswers ANSWERS = new CaseAnswers(Policies.load());
  }

  @Override
  public Iterator<Tuple2<NullWritable, Text>> call(
      Integer part, Iterator<Tuple2<LongWritable, Text>> lines) {
    return new Answers(first[part], lines);
  }

  /** One answer at a time; the text is the same object each time, as Hadoop's writers expect. */
  private static final class Answers implements Iterator<Tuple2<NullWritable, Text>> {

    private final Iterator<Tuple2<LongWritable, Text>> lines;
    private final Tuple2<NullWritable, Text> answer = new Tuple2<>(NullWritable.get(), new Text());
    private long number;
    private byte @Nullable [] line;

    Answers(long first, Iterator<Tuple2<LongWritable, Text>> lines) {
      this.lines = lines;
      this.number = first - 1;
    }

    @Override
    public boolean hasNext() {
      while (line == null && lines.hasNext()) {
        number++;
        byte[] next = lines.next()._2().copyBytes();
        line = Resettle.isBlank(next) ? null : next;
      }
      return line != null;
    }

    @Override
    public Tuple2<NullWritable, Text> next() {
      if (!hasNext() || line == null) {
        throw new NoSuchElementException();
      }
      answer._2().set(Product.ANSWERS.answer(number, line));
      line = null;
      return answer;
    }
  }
}
