package io.chuangkou.cluster;

import java.io.IOException;
import java.net.URI;

/**
 * haproxy before two centres: a message goes where its person's rows are, one that names nobody to
 * the first. It reads the number from the body, which has to be JSON that is not encrypted.
 */
final class Router implements AutoCloseable {

  private final Daemon daemon;
  private final int port;

  private Router(Daemon daemon, int port) {
    this.daemon = daemon;
    this.port = port;
  }

  static Router start(Site site, String name, Centre first, Centre second) throws IOException {
    int port = Site.freePort();
    String settings =
        """
        global
          maxconn 200
          # The largest message and its head.
          tune.bufsize 4300000
        defaults
          mode http
          timeout connect 2s
          timeout client 150s
          timeout server 150s
        frontend messages
          bind 127.0.0.1:%d
          option http-buffer-request
          http-request set-var(txn.person) req.body,json_query('$.input.data.psn_no')
          http-request set-var(txn.person) req.body,json_query('$.input.data[0].psn_no') if !{ var(txn.person) -m found }
          http-request set-var(txn.person) req.body,json_query('$.input.mdtrtinfo.psn_no') if !{ var(txn.person) -m found }
          http-request set-var(txn.person) req.body,json_query('$.input.feedetail[0].psn_no') if !{ var(txn.person) -m found }
          http-request set-var(txn.person) req.body,json_query('$.input.druginfo.psn_no') if !{ var(txn.person) -m found }
          http-request set-var(txn.person) req.body,json_query('$.input.dscginfo.psn_no') if !{ var(txn.person) -m found }
          http-request set-var(txn.person) req.body,json_query('$.input.adminfo.psn_no') if !{ var(txn.person) -m found }
          http-request set-var(txn.person) req.body,json_query('$.input.refmedin.psn_no') if !{ var(txn.person) -m found }
          http-request set-var(txn.half) var(txn.person),digest(md5),hex if { var(txn.person) -m found }
          use_backend second if { var(txn.half) -m beg 8 9 A B C D E F }
          default_backend first
        backend first
          server first 127.0.0.1:%d
        backend second
          server second 127.0.0.1:%d
        """
            .formatted(port, first.port(), second.port());
    String file = site.file(name + ".cfg", settings).toString();
    return new Router(
        new Daemon(site, name, Site.asUser("/usr/sbin/haproxy", "-db", "-f", file)).start(), port);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port + "/fsi/api");
  }

  @Override
  public void close() {
    daemon.close();
  }
}
