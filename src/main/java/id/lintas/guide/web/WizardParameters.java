package id.lintas.guide.web;

import id.lintas.guide.Answers;
import id.lintas.guide.Need;
import id.lintas.guide.Question;
import id.lintas.guide.Tokens;
import id.lintas.guide.Who;
import id.lintas.office.Fact;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the wizard's parameters to programs, from the very values it reads. */
@Component
class WizardParameters implements OperationCustomizer {
  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    if (!handler.getBeanType().equals(WizardApi.class)) return operation;
    for (var question : Question.values()) operation.addParametersItem(answer(question));
    operation.addParametersItem(
        query(Answers.SAME_DAY, one(Stream.of("ya")), "For a passport on the same day"));
    operation.addParametersItem(day("-hari", 1, 31, "When they mean to come: the day"));
    operation.addParametersItem(day("-bulan", 1, 12, "the month"));
    operation.addParametersItem(day("-tahun", 2000, 2199, "and the year; all three or none"));
    return operation;
  }

  private static Parameter answer(Question question) {
    return switch (question) {
      case WHO ->
          query(
              question.parameter(),
              one(Arrays.stream(Who.values()).map(Who::token)),
              "Who the passport is for");
      case NEED ->
          query(
              question.parameter(),
              one(Arrays.stream(Need.values()).map(Need::token)),
              "What they need");
      case OFFICE ->
          query(question.parameter(), new StringSchema().example("PLM"), "The office's id");
      case TYPE ->
          query(
              question.parameter(),
              one(Arrays.stream(PassportType.values()).map(Tokens::of)),
              "Which booklet");
      case YEARS ->
          query(
              question.parameter(),
              one(Arrays.stream(ValidityYears.values()).map(one -> String.valueOf(one.years()))),
              "Valid for so many years");
      case FACTS ->
          query(
              question.parameter(),
              new ArraySchema().items(one(facts())),
              "Each fact that is true, the parameter repeated; or " + Tokens.NO_FACT + " for none");
    };
  }

  private static Stream<String> facts() {
    var known = Arrays.stream(Fact.values()).filter(fact -> fact != Fact.ALWAYS).map(Tokens::of);
    return Stream.concat(known, Stream.of(Tokens.NO_FACT));
  }

  private static Parameter day(String part, int least, int most, String description) {
    var number = new IntegerSchema();
    number.setMinimum(java.math.BigDecimal.valueOf(least));
    number.setMaximum(java.math.BigDecimal.valueOf(most));
    return query(ChosenDay.FIELD + part, number, description);
  }

  private static StringSchema one(Stream<String> values) {
    var schema = new StringSchema();
    values.forEach(schema::addEnumItem);
    return schema;
  }

  private static Parameter query(String name, Schema<?> schema, String description) {
    return new Parameter().in("query").name(name).schema(schema).description(description);
  }
}
