using System.Text.Json;

namespace AmFactorySim.Cli.Tests.Contract;

public sealed class CostTests : IDisposable
{
    private static readonly string[] Bracket = ["--part", Terminal.BracketMesh, "--material", "AlSi10Mg", "--machine", "S-m400"];
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_cost_is_a_table_an_object_a_parquet_file_and_a_page()
    {
        var text = _terminal.Run(["cost", .. Bracket, "--quantity", "10 000"]).Text;
        foreach (var said in new[] { "bracket", "per good unit", "USD/cm3", "10 000", "lost powder", "maintenance", "wear parts",
            "supervision" }) Assert.Contains(said, text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80));

        var run = _terminal.Run(["cost", .. Bracket, "--quantity", "200", "--explain", "--out", "found", "--format", "json"]);
        Assert.Equal("", run.Errors);
        var cost = Assert.Single(JsonDocument.Parse(run.Text).RootElement.GetProperty("costs").EnumerateArray().ToList());
        Assert.Equal(cost.GetProperty("total").GetDecimal(),
            cost.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("total").GetDecimal()));
        Assert.Equal(2, cost.GetProperty("builds").GetInt64());
        Assert.Equal(["cost.html", "part_costs.parquet"],
            Directory.GetFiles(_terminal.PathOf("found")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_explanation_is_in_the_currency_of_the_scenario()
    {
        var run = _terminal.Run("cost", Terminal.Bracket, "--set", "currency=EUR", "--set", "exchange={ USD: 0.92 EUR }",
            "--explain", "--format", "json");
        Assert.Equal("", run.Errors);
        var explanation = JsonDocument.Parse(run.Text).RootElement.GetProperty("costs")[0].GetProperty("explanation");
        var values = explanation.GetProperty("given").EnumerateArray().Select(given => given.GetProperty("value").GetString())
            .Concat(explanation.GetProperty("steps").EnumerateArray()
                .SelectMany(step => new[] { "numbers", "result" }.Select(key => step.GetProperty(key).GetString())))
            .ToList();
        Assert.Contains(values, value => value!.Contains("EUR"));
        Assert.DoesNotContain(values, value => value!.Contains("USD"));
    }

    [Fact]
    public void Every_value_that_goes_in_has_its_source()
    {
        var run = _terminal.Run(["cost", .. Bracket, "--set", "machine.price=1 MUSD", "--explain", "--format", "json"]);
        var given = JsonDocument.Parse(run.Text).RootElement.GetProperty("costs")[0].GetProperty("explanation").GetProperty("given")
            .EnumerateArray().ToList();
        string From(string symbol) =>
            given.Single(value => value.GetProperty("symbol").GetString() == symbol).GetProperty("source").GetString()!;
        Assert.Equal("--set", From("C"));
        Assert.Equal("Gee et al. 2022, section 3.2", From("p"));
        Assert.StartsWith("assumption", From("W"), StringComparison.Ordinal);
        Assert.All(given, value => Assert.False(string.IsNullOrWhiteSpace(value.GetProperty("source").GetString())));
    }

    /// <summary>Stations of the route are told too, and discounts where they are given: what is told must lead to what is found.</summary>
    [Fact]
    public void Stations_and_discounts_are_told_with_their_sources()
    {
        var run = _terminal.Run(["cost", .. Bracket, "--route", "depowder,support_removal", "--quantity", "200000", "--set",
            "costing.fleet_discounts=50 % from 2", "--set", "costing.powder_discounts=90 % from 10 kg", "--explain", "--format", "json"]);
        var explanation = JsonDocument.Parse(run.Text).RootElement.GetProperty("costs")[0].GetProperty("explanation");
        (string Value, string Source) Given(string name) =>
            explanation.GetProperty("given").EnumerateArray().Where(value => value.GetProperty("name").GetString() == name)
            .Select(value => (value.GetProperty("value").GetString()!, value.GetProperty("source").GetString()!)).Single();
        string Result(string name) =>
            explanation.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("name").GetString() == name)
            .GetProperty("result").GetString()!;
        Assert.Equal(("30 min", "assumption: loading, and unloading what the machine left"), Given("depowder: a person's time"));
        Assert.Equal(("6 min", "all of the batch's time"), Given("support_removal: a person's time"));
        Assert.Equal("10 y", Given("depowder: life").Value);
        Assert.Equal(("50 %", "--set"), Given("discount from 2 machines"));
        Assert.Equal(("90 %", "--set"), Given("discount from 10 kg of powder"));
        Assert.Equal("700 kUSD", Result("price of a machine of the fleet"));
        Assert.Equal("5.7 USD/kg", Result("price of so much powder"));
    }

    /// <summary>With free machines and people, cost comes near the metal's own, however cheap much of it is, and never below.</summary>
    [Fact]
    public void No_cost_of_a_curve_is_below_its_material()
    {
        var run = _terminal.Run(["cost", "curve", .. Bracket, "--set", "machine.price=0 USD", "--set", "crew.wage=0 USD/h", "--set",
            "costing.powder_discounts=90 % from 10 kg", "--format", "json"]);
        var curve = JsonDocument.Parse(run.Text).RootElement.GetProperty("curves")[0];
        var material = curve.GetProperty("material_cost_per_cm3").GetDouble();
        Assert.Equal(57 * 0.1 * 2.67e-3, material, 1e-6);
        Assert.All(curve.GetProperty("points").EnumerateArray(), point =>
            Assert.True(point.GetProperty("cost_per_cm3").GetDouble() > material));
    }

    /// <summary>A batch is paid for whole: one unit takes as many furnace runs as all the units that fit.</summary>
    [Fact]
    public void One_unit_pays_for_a_whole_run_of_the_furnace()
    {
        double Sintering(int quantity)
        {
            var run = _terminal.Run("cost", "--part", Terminal.BracketMesh, "--material", "316L", "--machine", "S-jet", "--quantity",
                $"{quantity}", "--route", "cure,depowder,debind,sinter,hip", "--format", "json");
            Assert.Equal("", run.Errors);
            return JsonDocument.Parse(run.Text).RootElement.GetProperty("costs")[0].GetProperty("lines").EnumerateArray()
                .Where(line => line.GetProperty("activity").GetString() == "sinter").Sum(line => line.GetProperty("total").GetDouble());
        }
        Assert.True(Sintering(1) > 250);
        Assert.Equal(Sintering(1), Sintering(400), 1e-6);
        Assert.Equal(2 * Sintering(1), Sintering(401), 1e-5);
    }

    [Fact]
    public void Stations_are_paid_by_the_uptime_as_machines_are()
    {
        double Stations(string uptime) => JsonDocument.Parse(_terminal.Run(["cost", .. Bracket, "--route", "depowder,machining", "--set",
            $"costing.uptime={uptime}", "--format", "json"]).Text).RootElement.GetProperty("costs")[0].GetProperty("lines").EnumerateArray()
            .Where(line => line.GetProperty("category").GetString() == "station").Sum(line => line.GetProperty("total").GetDouble());
        Assert.Equal(Stations("80 %") * 4, Stations("20 %"), 1e-4);
    }

    [Fact]
    public void Several_quantities_are_shown_side_by_side()
    {
        var run = _terminal.Run(["cost", .. Bracket, "--quantity", "1,100,10 000", "--out", "found", "--route", "stress_relief"]);
        Assert.Equal("", run.Errors);
        Assert.Matches(@"units +1 +100 +10 000\n", run.Text);
        Assert.Matches(@"builds +1 +1 +88\n", run.Text);
        Assert.All(run.Text.Split('\n'), line => Assert.True(line.Length <= 80));
        Assert.Contains("S-m400, 10 000 units", File.ReadAllText(_terminal.PathOf("found/cost.html")));
        Assert.Contains("--quantity: \"x\" is not a whole number", _terminal.Run(["cost", .. Bracket, "--quantity", "1,x"]).Errors);
    }

    /// <summary>Of a machine that is sold for its price only the interest is left: 8 % of it a year.</summary>
    [Fact]
    public void A_residual_value_is_not_written_off()
    {
        double Capital(string share) => JsonDocument.Parse(_terminal.Run(["cost", .. Bracket, "--set",
            $"machine.ownership.residual_value={share}", "--format", "json"]).Text).RootElement.GetProperty("costs")[0]
            .GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("activity").GetString() == "capital")
            .GetProperty("total").GetDouble();
        Assert.Equal(0.08 / 0.216315, Capital("100 %") / Capital("0 %"), 1e-5);
        Assert.Equal((Capital("100 %") + Capital("0 %")) / 2, Capital("50 %"), 1e-3);
    }

    [Fact]
    public void Build_preparation_is_paid_once_for_the_quantity()
    {
        double Preparation(int quantity) => JsonDocument.Parse(_terminal.Run(["cost", .. Bracket, "--quantity", $"{quantity}", "--set",
            "costing.preparation=3 h", "--set", "costing.preparation_wage=50 USD/h", "--format", "json"]).Text).RootElement
            .GetProperty("costs")[0].GetProperty("lines").EnumerateArray()
            .Single(line => line.GetProperty("activity").GetString() == "build preparation").GetProperty("total").GetDouble();
        Assert.Equal((150, 150), (Preparation(1), Preparation(5000)));
    }

    [Fact]
    public void Failed_builds_are_a_line_of_their_own()
    {
        var run = _terminal.Run(["cost", .. Bracket, "--set", "machine.build_failure=0.2 %/h", "--format", "json"]);
        var cost = JsonDocument.Parse(run.Text).RootElement.GetProperty("costs")[0];
        var lines = cost.GetProperty("lines").EnumerateArray()
            .Where(line => line.GetProperty("activity").GetString() == "failed builds").ToList();
        Assert.True(lines.Count >= 4);
        Assert.Equal(cost.GetProperty("failed_builds_per_unit").GetDecimal(), lines.Sum(line => line.GetProperty("per_unit").GetDecimal()));
        Assert.Contains("for builds that fail", _terminal.Run(["cost", .. Bracket, "--set", "machine.build_failure=0.2 %/h"]).Text);
    }

    [Fact]
    public void A_scenario_asks_for_its_parts_on_its_machines_and_its_orders()
    {
        var run = _terminal.Run("cost", Terminal.Bracket, "--format", "json");
        var cost = Assert.Single(JsonDocument.Parse(run.Text).RootElement.GetProperty("costs").EnumerateArray().ToList());
        Assert.Equal((100_000, "S-m400-4", "bracket"),
            (cost.GetProperty("quantity").GetInt64(), cost.GetProperty("machine").GetString(), cost.GetProperty("part").GetString()));
        Assert.True(cost.GetProperty("printed_units").GetInt64() > 100_000);
    }

    [Fact]
    public void A_set_value_counts_for_every_machine()
    {
        double Cheapest(params string[] set) =>
            JsonDocument.Parse(_terminal.Run(["cost", "--part", Terminal.BracketMesh, "--material", "AlSi10Mg,Ti6Al4V", "--machine",
            "S-m290,S-m400", "--format", "json", .. set]).Text)
            .RootElement.GetProperty("costs").EnumerateArray().Min(cost => cost.GetProperty("cost_per_cm3").GetDouble());
        Assert.True(Cheapest("--set", "machine.price=1 kUSD", "--set", "costing.uptime=100 %") < Cheapest() / 3);
    }

    [Fact]
    public void A_curve_is_a_table_an_object_a_parquet_file_and_a_page()
    {
        string[] question = ["cost", "curve", "--part", Terminal.BracketMesh, "--material", "AlSi10Mg", "--machine", "S-m100,S-m400"];
        var text = _terminal.Run(question).Text;
        Assert.Contains("cheapest for AlSi10Mg  S-m100 from 1", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80));
        var run = _terminal.Run([.. question, "--quantity", "1..2000", "--out", "found", "--format", "json"]);
        Assert.Equal("", run.Errors);
        var curves = JsonDocument.Parse(run.Text).RootElement.GetProperty("curves").EnumerateArray().ToList();
        Assert.Equal(2, curves.Count);
        Assert.All(curves, curve =>
            Assert.Equal((1, 2000),
            (curve.GetProperty("points")[0].GetProperty("quantity").GetInt64(),
            curve.GetProperty("points").EnumerateArray().Last().GetProperty("quantity").GetInt64())));
        Assert.Equal(["cost-curve.html", "cost_curve.parquet"],
            Directory.GetFiles(_terminal.PathOf("found")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Name a scenario's file, or a part", "cost")]
    [InlineData("--machine: missing", "cost", "--part", "x.stl", "--material", "AlSi10Mg")]
    [InlineData("did you mean \"AlSi10Mg\"", "cost", "--part", "x.stl", "--material", "AlSi10M", "--machine", "S-m400")]
    [InlineData("known are S-m100", "cost", "--part", "x.stl", "--material", "AlSi10Mg", "--machine", "M9")]
    [InlineData("x.stl", "cost", "--part", "x.stl", "--material", "AlSi10Mg", "--machine", "S-m400")]
    [InlineData("--quantity: \"0\" is not a whole number from 1", "cost", "scenario.yaml", "--quantity", "0")]
    [InlineData("write a thousand as 1000 or \"1 000\"", "cost", "scenario.yaml", "--quantity", "1,000")]
    [InlineData("--quantity: \"9..3\" is not a quantity and a larger one", "cost", "curve", "scenario.yaml", "--quantity", "9..3")]
    [InlineData("--set: \"price\" is not of the form PATH=VALUE", "cost", "scenario.yaml", "--set", "price")]
    [InlineData("--set: overhead is set twice, to \"1 USD/h\" and \"2 USD/h\".", "cost", "scenario.yaml", "--set", "overhead=1 USD/h",
        "--set", "overhead=2 USD/h")]
    [InlineData("--catalogue: the scenario scenario.yaml names its catalogue", "cost", "scenario.yaml", "--catalogue", ".")]
    [InlineData("--unit: the scenario scenario.yaml states the units of its parts", "cost", "scenario.yaml", "--unit", "in")]
    [InlineData("scenario.yaml", "cost", "scenario.yaml")]
    [InlineData("is there already", "cost", "scenario.yaml", "--out", ".")]
    public void A_wrong_question_is_told_and_leaves_nothing(string said, params string[] words)
    {
        var run = _terminal.Run(words);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(said, run.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
    }

    /// <summary>A cost per unit times a thousand million units, where a dollar is 16 000 of the currency's units.</summary>
    [Fact]
    public void Amounts_of_small_currencies_do_not_overflow()
    {
        string[] rupiah = ["cost", "--part", Terminal.BracketMesh, "--material", "AlSi10Mg", "--machine", "S-m400", "--quantity",
            "1000000000", "--set", "currency=IDR", "--set", "exchange={ USD: 16000 IDR }", "--out", "table"];
        var run = _terminal.Run(rupiah);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("--set: machines.S-m400.prise: \"prise\" is not a key", "machine.prise=1 MUSD")]
    [InlineData("--set: costing.uptime: \"0 %\" is not allowed", "costing.uptime=0 %")]
    public void A_value_that_cannot_be_set_is_told(string said, string set) =>
        Assert.Contains(said, _terminal.Run(["cost", .. Bracket, "--set", set]).Errors);

    [Fact]
    public void A_scenario_s_machines_and_metals_can_be_chosen_and_others_are_refused()
    {
        var scenario = Repository.PathOf("scenarios/gee-2022.yaml");
        var run = _terminal.Run("cost", scenario, "--machine", "S-m100,S-m400", "--material", "AlSi10Mg", "--format", "json");
        Assert.Equal(2, JsonDocument.Parse(run.Text).RootElement.GetProperty("costs").GetArrayLength());
        Assert.Contains("--machine: \"S-m4\" is not in the scenario; one of S-m100",
            _terminal.Run("cost", scenario, "--machine", "S-m4").Errors);
        Assert.Contains("is not in the scenario; one of bracket", _terminal.Run("cost", scenario, "--part", Terminal.BracketMesh).Errors);
    }
}
