package io.chuangkou.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/** Counts the lines of a part, in an executor. */
final class Counting implements FlatMapFunction<Iterator<Tuple2<LongWritable, Text>>, Long> {

  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Long> call(Iterator<Tuple2<LongWritable, Text>> lines) {
    long count = 0;
    while (lines.hasNext()) {
      lines.next();
      count++;
    }
    return List.of(count).iterator();
  }
}
