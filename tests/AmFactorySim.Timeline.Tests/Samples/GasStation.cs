namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>Two pumps at one tank, and a truck that is called when the tank runs low.</summary>
internal static class GasStation
{
    internal sealed record Outcome(double Sold, double Delivered, double Level, double Capacity, int Trucks, TimeSpan LastCarLeft);

    internal static Outcome Run(TextWriter Console)
    {
        #region program
        var sim = new Simulation(seed: 42);
        var pumps = new Resource(sim, capacity: 2, name: "pumps");
        var tank = new Container(sim, capacity: 500, level: 500, name: "tank");          // litres
        var low = new Signal(sim, "low");
        RandomStream arrivals = sim.Stream("arrivals"), needs = sim.Stream("needs");
        double sold = 0, delivered = 0;
        int trucks = 0;

        bool IsLow() => tank.Level < 0.25 * tank.Capacity;

        async Process Car(int number)
        {
            TimeSpan arrived = sim.Now;
            using (await pumps.Acquire())
            {
                int litres = 25 + needs.NextInt(21);
                // The order comes before the wait: a car that waits for fuel must have called for it.
                if (IsLow() || tank.Level < litres)
                    low.Fire();
                await tank.Get(litres);
                await sim.Delay(TimeSpan.FromSeconds(litres / 2.0));
                sold += litres;
            }
            Say($"car {number} leaves after {sim.Now - arrived:mm\\:ss}");
        }

        async Process Supplier()
        {
            while (true)
            {
                // A signal is of the moment: look first, then wait.
                if (!IsLow())
                    await low;
                await sim.Delay(TimeSpan.FromMinutes(5));
                double litres = tank.Capacity - tank.Level;
                Say($"the truck brings {litres} litres");
                await tank.Put(litres);
                delivered += litres;
                trucks++;
            }
        }

        async Process Arrivals()
        {
            for (int number = 1; number <= 24; number++)
            {
                await sim.Delay(TimeSpan.FromSeconds(30 + arrivals.NextInt(121)));
                sim.Start(Car(number), $"car {number}");
            }
        }

        void Say(string what) => Console.WriteLine($"{sim.Now:hh\\:mm\\:ss}  {what}");

        sim.Start(Supplier());
        sim.Start(Arrivals());
        sim.Run();

        // Nothing is due any more, but the supplier still waits: for ever, as it should.
        foreach (WaitingProcess waiting in sim.WaitingProcesses())
            Console.WriteLine(waiting);
        #endregion
        return new Outcome(sold, delivered, tank.Level, tank.Capacity, trucks, sim.Now);
    }
}
