package io.chuangkou.spark;

import java.io.PrintStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Tells how far a job is, a line for each part, for a script that reads it: {@code answered N of
 * M}, {@code executor N}, {@code lost N}, at the end {@code redone N}. On Spark's listener thread
 * alone.
 */
final class Progress extends SparkListener {

  /** The group of the job whose parts are told. */
  static final String ANSWERING = "answering";

  private final PrintStream out;
  private boolean answering;
  private int parts;
  private int answered;
  private int redone;

  Progress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    answering = ANSWERING.equals(job.properties().getProperty("spark.jobGroup.id"));
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    parts = stage.stageInfo().numTasks();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (!task.taskInfo().successful()) {
      redone++;
    } else if (answering) {
      answered++;
      out.println("answered " + answered + " of " + parts);
    }
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded executor) {
    out.println("executor " + executor.executorId());
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
    out.println("lost " + executor.executorId());
  }

  @Override
  public void onApplicationEnd(SparkListenerApplicationEnd end) {
    out.println("redone " + redone);
  }
}
