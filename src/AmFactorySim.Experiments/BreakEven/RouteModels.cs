using System.Collections.Immutable;
using AmFactorySim.Economics.Routes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Routes;
using AmFactorySim.Scenarios.Values;

namespace AmFactorySim.Experiments.BreakEven;

/// <summary>Makes conventional routes of what is assumed of them, in one draw.</summary>
internal sealed class RouteModels(RoutesFile keys, string material, RoutePart part, Rate<Money, Energy> energyPrice,
    Rate<Mass, Energy> carbonIntensity, AssemblyFile? assembly)
{
    /// <summary>Why a part cannot go this way; null if it can.</summary>
    public string? Refusal(string name)
    {
        var route = keys.Routes[name];
        var mass = Piece.Mass;
        if (!keys.Metals.TryGetValue(material, out var metal))
            return $"nothing is known of {material}; give metals.{material}.bar_price and the like";
        if (route.Metals.Count > 0 && !route.Metals.Contains(material))
            return $"not for {material}, only for {string.Join(", ", route.Metals)}";
        if (route.MetalMoulding is not null && metal.FeedstockPrice is null) return $"there is no feedstock of {material}";
        if (route.MassLimit is { } limit && mass > limit)
            return $"{StepNumbers.Text(mass)} is more than {StepNumbers.Text(limit)}, the most for it";
        return null;
    }

    /// <summary>A route.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="draw">How uncertain constants turn out.</param>
    /// <param name="printing">Printing the whole part, for what is printed of it.</param>
    public IMakingRoute Of(string name, MonteCarloDraw draw, IMakingRoute printing)
    {
        var setting = Setting(draw);
        var one = Single(name, draw, setting, printing);
        return assembly is null ? one : new AssembledRoute(one, assembly.Parts, Joining(draw, assembly.Joining), setting);
    }

    /// <summary>Mass bought for each mass in the part, of a route that cuts; null of others.</summary>
    public double? BuyToFly(string name) => keys.Routes[name].Machining is null ? null : Machined(name, new(0)).BuyToFlyOf(Piece);

    /// <summary>What the part is of on this route.</summary>
    public string MadeOf(string name) => keys.Routes[name] switch
    {
        { PlasticMoulding: null } => material,
        { PrintedShare: null } => "plastic",
        _ => $"plastic around {material}",
    };

    private RoutePart Piece => assembly is null ? part : part.DividedBy(assembly.Parts);

    private IMakingRoute Single(string name, MonteCarloDraw draw, RouteSetting setting, IMakingRoute printing)
    {
        var (route, path) = (keys.Routes[name], $"routes.{name}");
        var kinds = new object?[] { route.Machining, route.Casting, route.PlasticMoulding, route.MetalMoulding }.Count(kind =>
            kind is not null);
        if (kinds != 1)
            throw new ArgumentException($"{path}: a route has one of machining, casting, plastic_moulding and metal_moulding, but this "
                + $"one has {(kinds == 0 ? "none" : "several")}");
        if (route.PrintedShare is not null && route.PlasticMoulding is null)
            throw new ArgumentException($"{path}.printed_share: goes with plastic_moulding only");
        var (lot, size) = (draw.Of($"{path}.minimum_lot", route.MinimumLot), draw.Of($"{path}.lot_size", route.LotSize));
        if (route.Machining is not null) return Machined(name, draw).Route(Piece, setting, lot, size);
        if (route.Casting is { } casting) return Cast(name, casting, draw).Route(Piece, setting, lot, size);
        if (route.MetalMoulding is { } metal) return MouldedMetal(name, metal, draw).Route(Piece, setting, lot, size);
        var moulding = Moulded(name, route.PlasticMoulding!, draw);
        if (route.PrintedShare is not { } printed) return moulding.Route(Piece, setting, lot, size);
        var share = draw.Of($"{path}.printed_share", printed);
        var pieces = assembly?.Parts ?? 1;
        var rest = Piece with { Volume = Piece.Volume * (1 - share.Fraction) };
        return new HybridMoulding(printing, new(share.Fraction / pieces), moulding.Route(rest, setting, lot, size));
    }

    private Machining Machined(string name, MonteCarloDraw draw)
    {
        var (route, machining, path) = (keys.Routes[name], keys.Routes[name].Machining!, $"routes.{name}");
        var step = route.Steps.Keys.ToList().IndexOf(machining.CuttingStep);
        if (step < 0)
            throw new ArgumentException($"{path}.machining.cutting_step: \"{machining.CuttingStep}\" is not one of the steps "
                + $"{string.Join(", ", route.Steps.Keys)}");
        return new()
        {
            Allowance = draw.Of($"{path}.machining.allowance", machining.Allowance),
            BuyToFly = machining.BuyToFly is { } ratio ? draw.Of($"{path}.machining.buy_to_fly", ratio) : null,
            RemovalRate = draw.Of($"metals.{material}.removal_rate", Metal.RemovalRate),
            Stock = Stock(draw, "bar_price", Metal.BarPrice) with
            {
                ScrapPrice = draw.Of($"metals.{material}.scrap_price", Metal.ScrapPrice),
            },
            Tooling = Tooling(name, draw),
            Steps = Steps(name, draw),
            CuttingStep = step,
        };
    }

    private Casting Cast(string name, RouteCastingSection casting, MonteCarloDraw draw) => new()
    {
        Poured = draw.Of($"routes.{name}.casting.poured", casting.Poured),
        Remelted = draw.Of($"routes.{name}.casting.remelted", casting.Remelted),
        Melting = draw.Of($"routes.{name}.casting.melting", casting.Melting),
        Consumables = draw.Of($"routes.{name}.casting.consumables", casting.Consumables),
        Ingot = Stock(draw, "ingot_price", Metal.IngotPrice),
        Tooling = Tooling(name, draw),
        Steps = Steps(name, draw),
    };

    private MetalInjectionMoulding MouldedMetal(string name, RouteMetalMouldingSection moulding, MonteCarloDraw draw)
    {
        var stock = Stock(draw, "feedstock_price", Metal.FeedstockPrice!.Value);
        var footprint = draw.Of($"routes.{name}.metal_moulding.powder_footprint", moulding.PowderFootprint);
        return new()
        {
            Shot = draw.Of($"routes.{name}.metal_moulding.shot", moulding.Shot),
            Reground = draw.Of($"routes.{name}.metal_moulding.reground", moulding.Reground),
            Feedstock = stock with { EmbodiedEnergy = stock.EmbodiedEnergy * footprint, EmbodiedCarbon = stock.EmbodiedCarbon * footprint },
            Mould = Tooling(name, draw),
            Steps = Steps(name, draw),
        };
    }

    private InjectionMoulding Moulded(string name, RoutePlasticSection plastic, MonteCarloDraw draw)
    {
        var path = $"routes.{name}.plastic_moulding";
        return new()
        {
            PlasticDensity = draw.Of($"{path}.density", plastic.Density),
            Shot = draw.Of($"{path}.shot", plastic.Shot),
            Plastic = new()
            {
                Bought = default,
                Price = draw.Of($"{path}.price", plastic.Price),
                EmbodiedEnergy = draw.Of($"{path}.embodied_energy", plastic.EmbodiedEnergy),
                EmbodiedCarbon = draw.Of($"{path}.embodied_carbon", plastic.EmbodiedCarbon),
            },
            Mould = Tooling(name, draw),
            Steps = Steps(name, draw),
        };
    }

    private RouteMetalSection Metal => keys.Metals[material];

    private Feedstock Stock(MonteCarloDraw draw, string price, Estimate<Rate<Money, Mass>> estimate) => new()
    {
        Bought = default,
        Price = draw.Of($"metals.{material}.{price}", estimate),
        EmbodiedEnergy = draw.Of($"metals.{material}.embodied_energy", Metal.EmbodiedEnergy),
        EmbodiedCarbon = draw.Of($"metals.{material}.embodied_carbon", Metal.EmbodiedCarbon),
    };

    private Tooling Tooling(string name, MonteCarloDraw draw)
    {
        var (tooling, path) = (keys.Routes[name].Tooling, $"routes.{name}.tooling");
        var scale = new ToolScale
        {
            Box = tooling.ForBox,
            SizeExponent = draw.Of($"{path}.size_exponent", tooling.SizeExponent),
            Complexity = tooling.ForComplexity,
            ComplexityExponent = draw.Of($"{path}.complexity_exponent", tooling.ComplexityExponent),
        };
        return new()
        {
            Price = draw.Of($"{path}.price", tooling.Price) * scale.For(Piece),
            Mass = draw.Of($"{path}.mass", tooling.Mass),
            LeadTime = draw.Of($"{path}.lead_time", tooling.LeadTime),
            LifeUnits = draw.Of($"{path}.life", tooling.Life),
            EmbodiedEnergy = draw.Of("setting.tool_energy", keys.Setting.ToolEnergy),
            EmbodiedCarbon = draw.Of("setting.tool_carbon", keys.Setting.ToolCarbon),
        };
    }

    private ImmutableArray<RouteStep> Steps(string name, MonteCarloDraw draw) => [.. keys.Routes[name].Steps.Select(entry =>
    {
        var (step, path) = (entry.Value, $"routes.{name}.steps.{entry.Key}");
        return new RouteStep(entry.Key)
        {
            Cycle = draw.Of($"{path}.time", step.Time),
            // Whole cavities, trays, places on a tree.
            BatchSize = Math.Round(draw.Of($"{path}.batch", step.Batch)),
            SetUp = draw.Of($"{path}.set_up", step.SetUp),
            HourlyRate = draw.Of($"{path}.rate", step.Rate),
            Power = draw.Of($"{path}.power", step.Power),
            Yield = draw.Of($"{path}.yield", step.Yield),
            Wait = draw.Of($"{path}.wait", step.Wait),
        };
    })];

    private static RouteStep Joining(MonteCarloDraw draw, AssemblyJoiningSection joining) => new("joining")
    {
        Cycle = draw.Of("assembly.joining.time", joining.Time),
        HourlyRate = draw.Of("assembly.joining.rate", joining.Rate),
        Power = draw.Of("assembly.joining.power", joining.Power),
        Yield = draw.Of("assembly.joining.yield", joining.Yield),
        Wait = draw.Of("assembly.joining.wait", joining.Wait),
    };

    private RouteSetting Setting(MonteCarloDraw draw) => new()
    {
        EnergyPrice = energyPrice,
        CarbonIntensity = carbonIntensity,
        WorkingTime = draw.Of("setting.working_time", keys.Setting.WorkingTime),
        MaterialLeadTime = draw.Of("setting.material_lead_time", keys.Setting.MaterialLeadTime),
    };
}
