package dev.flint.model.deployment;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** Configuration in the values of charts. */
public final class ChartValues {

    private ChartValues() {}

    /**
     * The values that are a layer of no deployment that can be told.
     *
     * @param managed whether the tree has resources of the Apache operator
     */
    public static List<Problem> unjoined(List<WrittenConfiguration> configurations, boolean managed) {
        List<ConfCarrier> values = new ArrayList<>();
        int defaults = 0;
        for (WrittenConfiguration configuration : configurations) {
            if (configuration.carrier().kind() == ConfCarrier.Kind.HELM_VALUES) {
                values.add(configuration.carrier());
                defaults += OperatorDefaults.isOfChart(configuration.carrier()) ? 1 : 0;
            }
        }
        List<Problem> unjoined = new ArrayList<>();
        for (ConfCarrier carrier : values) {
            if (!OperatorDefaults.isOfChart(carrier)) {
                unjoined.add(new Problem(
                        carrier.place(),
                        "values of a chart: they may be a layer of any deployment that the chart makes"));
            } else if (defaults > 1 || !managed) {
                unjoined.add(new Problem(
                        carrier.place(),
                        "defaults of the operator: it cannot be told which resources they lie beneath"));
            }
        }
        return unjoined;
    }
}
