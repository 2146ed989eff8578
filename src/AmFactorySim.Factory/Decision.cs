namespace AmFactorySim.Factory;

/// <summary>
/// What is decided within one instant, in this order, after everything that happens by itself in it (releases of orders, deliveries of
/// powder, ends of work and of patience). Of each kind, equipment decides in the order of the scenario, and what a decision causes in the
/// same instant comes before the next decision. So a result does not depend on the order in which events of one instant were scheduled.
/// </summary>
internal enum Decision
{
    /// <summary>Finished plates and units are handed on; buffers give room.</summary>
    HandOver,

    /// <summary>Plates and batches are put together and started; powder is drawn.</summary>
    Start,

    /// <summary>People are asked for.</summary>
    Staff,
}
