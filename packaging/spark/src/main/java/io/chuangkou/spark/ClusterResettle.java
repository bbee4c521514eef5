package io.chuangkou.spark;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Answers a case file on a cluster: cut into parts at line ends, each answered by whichever
 * executor is free, into a file for each part. The parts' names are in the order of the lines, so
 * that one after the other they are what one process writes, byte for byte.
 *
 * <p>Where the cluster is and what it may use is Spark's own configuration ({@code spark.master},
 * {@code spark.executor.memory} …). An executor that dies costs its parts' work, which others do
 * again: a part counts once its file is committed.
 */
public final class ClusterResettle {

  /** Few enough that a lost part is cheap, long enough that starting one does not matter. */
  private static final int PART_BYTES = 8 << 20;

  private final JavaSparkContext spark;

  private ClusterResettle(JavaSparkContext spark) {
    this.spark = spark;
  }

  /** Arguments: the case file and a folder that is not there yet, as every node sees them. */
  public static void main(String[] arguments) throws IOException {
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("resettle"))) {
      Progress progress = new Progress(System.out);
      spark.sc().addSparkListener(progress);
      new ClusterResettle(spark).answer(arguments[0], arguments[1]);
    }
  }

  private void answer(String in, String out) throws IOException {
    Job settings = Job.getInstance(spark.hadoopConfiguration());
    settings.getConfiguration().set("textinputformat.record.delimiter", "\n");
    FileInputFormat.setInputPaths(settings, new Path(in));
    FileInputFormat.setMaxInputSplitSize(settings, PART_BYTES);
    JavaPairRDD<LongWritable, Text> lines =
        spark.newAPIHadoopRDD(
            settings.getConfiguration(), TextInputFormat.class, LongWritable.class, Text.class);
    Answering answering = new Answering(firstOfEach(lines));
    spark.setJobGroup(Progress.ANSWERING, in);
    lines
        .mapPartitionsWithIndex(answering, true)
        .mapToPair(answer -> answer)
        .saveAsNewAPIHadoopFile(out, NullWritable.class, Text.class, TextOutputFormat.class);
  }

  /** The number of the first line of each part: a fault names its line. */
  private static long[] firstOfEach(JavaPairRDD<LongWritable, Text> lines) {
    List<Long> counts = lines.mapPartitions(new Counting()).collect();
    long[] first = new long[counts.size()];
    long next = 1;
    for (int part = 0; part < first.length; part++) {
      first[part] = next;
      next += counts.get(part);
    }
    return first;
  }
}
