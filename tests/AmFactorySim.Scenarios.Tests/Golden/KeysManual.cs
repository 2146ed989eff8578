using System.Text;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Batches;
using AmFactorySim.Scenarios.Routes;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Tests.Golden;

/// <summary>Writes the page of every key that <c>--set</c> and <c>--vary</c> know, with the formulas of the conventional routes.</summary>
internal static class KeysManual
{
    // What a cost depends on; the rest of a scenario concerns simulation only.
    private static readonly string[] Varied =
        ["parts.", "machines.", "materials.", "powder.", "crews.", "stations.", "costing.", "energy_price"];

    public static string Markdown()
    {
        var text = new StringBuilder("""
            # Keys of `--set` and `--vary`, and the formulas of conventional routes

            <!-- Generated from the records; a test keeps it up to date. UPDATE_GOLDEN=1 regenerates it. -->

            `--set PATH=VALUE` replaces a value, with its unit, or a list or a group as in
            `--set "parts.bracket.route=[depowder, inspection]"`. `sensitivity --vary PATH=±20%` or `PATH=FROM..TO` varies a number on
            which a cost depends; the last column says which keys that are. A value outside the range of its key is a fault. Bounds on
            amounts are in US dollars: they are converted by `exchange.USD`, and without that rate their numbers hold for the scenario's
            own currency.

            - `run`, `validate`: the keys of a scenario.
            - `cost`, `cost curve`, `sensitivity`: the keys of a scenario, with or without a scenario's file. Short forms are `part.`,
              `machine.`, `material.`, `powder.` and `crew.` for `parts.<name>.`, `machines.<name>.`, `materials.<name>.`,
              `powder.<name>.` and `crews.<name>.`.
            - `breakeven`: as `cost`, and the keys of the conventional routes; `--assembly` takes the keys of an assembly.
            - `rate`: the keys below `machine.`, `material.` and `powder.`.
            - `sensitivity --batch`: with `--vary`, the keys of a batch.


            """.ReplaceLineEndings("\n"));
        Formulas(text);
        Keys(text, "Keys of a scenario", "Defaults and what they mean: [scenario.md](scenario.md).", typeof(ScenarioFile));
        Keys(text, "Keys of the conventional routes", "The shipped values and their sources are listed by `breakeven --explain`. A value "
            + "may be a range of low, typical and high, as in `5..6.7..10`.", typeof(RoutesFile));
        Keys(text, "Keys of an assembly", "For `--assembly parts=5,steps=12` or an assembly's file.", typeof(AssemblyFile));
        Keys(text, "Keys of a batch", "Defaults and what they mean: [batch.md](batch.md).", typeof(CostBatchFile));
        return text.ToString();
    }

    private static void Formulas(StringBuilder text) => text.Append("""
        ## Formulas of the conventional routes

        Source of all: by definition, unless stated. For `q` good units of a part of volume `V`, mass `m` and bounding box `V_box`; the
        words in backticks are keys.

        - Units begun: `Q = max(q, minimum_lot)`, at step s `u_s = Q / Π_(t≥s) yield_t`, in all `U = u_1`.
        - Lots, tools and batches: `L = ceil(U / lot_size)`, `N = ceil(U / tooling.life)`, `b_s = ceil(u_s / batch_s)`; for single units
          `b_s = u_s`.
        - Busy time of a step: `T_s = L set_up_s + b_s time_s`.
        - Cost: `N tooling.price + U M + Σ rate_s T_s + E energy_price`, with the material of a unit `M` below.
        - Electricity: `E = U melting P + Σ power_s T_s`, with the mass poured `P` below; without casting, the first term is 0.
        - Energy: `E + U m_b embodied_energy + N tooling.mass tool_energy`, with the mass bought for a unit `m_b` below.
        - Greenhouse gases: `E carbon_intensity + U m_b embodied_carbon + N tooling.mass tool_carbon`.
        - First part: `max(tooling.lead_time, material_lead_time) + Σ (wait_s + (set_up_s + min(1, b_s) time_s) / working_time)`.
        - Last part: after the first part, the largest `(T_s - set_up_s - min(1, b_s) time_s) / working_time`: a flow line with one
          machine for each step.

        The mass bought and the material of a unit:

        - `machining`: `m_b = m r`, with `r = buy_to_fly`, or else `max(1, allowance V_box / V)`;
          `M = m_b bar_price - (m_b - m) scrap_price`; the cutting step takes `V (r - 1) / removal_rate` longer.
        - `casting`: `P = m poured`, `m_b = P - (P - m) remelted`; `M = m_b ingot_price + P consumables`.
        - `plastic_moulding`: `m_b = V density shot`; `M = m_b price`. With `printed_share` f, the rest, `V (1 - f)`, is moulded around a
          printed insert that takes the share f of what printing the whole part does (assumption); the insert is needed when the mould is
          ready.
        - `metal_moulding`: `m_b = m (1 + (shot - 1) (1 - reground))`; `M = m_b feedstock_price`; the footprint of bar and ingot is
          multiplied by `powder_footprint`.

        An assembly of `n` parts with `n - 1` joints takes `q / joining.yield^(n-1)` of each part, and `joining.time` at each joint. Its
        chain of steps has the yield `Π yield`, the deviation `√Σ tolerance²` (root-sum-square), and loses what had been added when an
        error is found: after its step with the probability `found`, else at the end.

        Printing is calculated as by `cost`, its hours multiplied by `printing.machine_hours`, powder by `printing.powder_price`,
        post-processing by `printing.post_processing` and footprints by `printing.powder_footprint`. Builds follow each other on
        `printing.machines` machines after `printing.preparation`, and their time is divided by `costing.uptime`.


        """.ReplaceLineEndings("\n"));

    private static void Keys(StringBuilder text, string heading, string about, Type file)
    {
        bool IsVaried(KeyInfo key, string path) => IsNumber(key) && (file == typeof(CostBatchFile)
            || (file == typeof(ScenarioFile) && Varied.Any(begin => path.StartsWith(begin, StringComparison.Ordinal))));
        text.Append($"## {heading}\n\n{about}\n\n| path | meaning | written as | `--vary` |\n|---|---|---|---|\n");
        foreach (var (section, path) in ScenarioManual.Sections(file))
            foreach (var key in section.Keys.Where(key => SectionInfo.Of(key.EntryType ?? key.ItemType ?? key.Type) is null))
            {
                var name = path.Length == 0 ? key.Name : $"{path}.{key.Name}";
                text.Append($"| `{name}` | {ScenarioManual.Cell(key.Key.Help)} | {ScenarioManual.Cell(ScenarioManual.Form(key))} | "
                    + $"{(IsVaried(key, name) ? "yes" : "")} |\n");
            }
        text.Append('\n');
    }

    private static bool IsNumber(KeyInfo key) =>
        key.Form is { } form && key.Key.Names is null
        && form.TryRead(key.Key.Default is { Length: > 0 } given && form.TryRead(given, Currencies.UsDollars, out _, out _) ? given
            : form.Example, Currencies.UsDollars, out var value, out _)
        && form.Range(value) is not null;
}
