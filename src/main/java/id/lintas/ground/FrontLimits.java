package id.lintas.ground;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much a node takes on at once. Virtual threads set no limit themselves: without these a crowd
 * would end in an exhausted heap instead of a wait.
 *
 * @param inWork requests being answered at the same time
 * @param waiting requests that may stand in line for that
 * @param waitAtMost how long they stand before they are asked to come again
 * @param turn places of their own for those who hold a turn in a waiting room
 * @param poll how much a node does for those who only ask where they stand
 * @param body the largest body of a form or an API call
 * @param upload the largest body that carries files
 * @param drain how long an ending node still answers after it said that it is no longer ready
 */
@ConfigurationProperties("lintas.front")
record FrontLimits(
    int inWork,
    int waiting,
    Duration waitAtMost,
    Turn turn,
    Poll poll,
    DataSize body,
    DataSize upload,
    Duration drain) {

  /**
   * @param inWork as above, for turns
   * @param waiting as above, for turns
   * @param connections to the database that ordinary requests leave alone
   */
  record Turn(int inWork, int waiting, int connections) {}

  /**
   * @param inWork polls being answered at the same time; one more is sent away, never kept waiting
   * @param backlog so many requests of all kinds waiting for a processor, and polls are sent away
   */
  record Poll(int inWork, int backlog) {}
}
