package id.lintas.account.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the header Idempotency-Key: says to programs what that is. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    description = "Of the program's own making; sent several times with the same, it counts once",
    schema = @Schema(type = "string", format = "uuid"))
@interface CountsOnce {}
