package id.lintas.booking.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a booking's code in a call's address: says to programs what that is. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    description = "The booking's code; hyphens and the size of letters do not matter",
    example = OfBooking.EXAMPLE)
public @interface OfBooking {
  String EXAMPLE = "2W3CC-EPX59-8897Y";
}
