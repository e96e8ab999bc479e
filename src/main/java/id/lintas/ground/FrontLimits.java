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
 * @param body the largest body of a form or an API call
 * @param upload the largest body that carries files
 * @param drain how long an ending node still answers after it said that it is no longer ready
 */
@ConfigurationProperties("lintas.front")
record FrontLimits(
    int inWork, int waiting, Duration waitAtMost, DataSize body, DataSize upload, Duration drain) {}
