module dwnasic_chip(t_recency_months, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input [2:0] t_monetary_cc;
  wire [2:0] t_monetary_cc;
  input t_time_months;
  wire t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  INV u0 (
    .A(t_monetary_cc[0]),
    .Y(n2)
  );
  NOR2 u1 (
    .A(t_time_months),
    .B(n2),
    .Y(n0)
  );
  NOR3 u2 (
    .A(t_monetary_cc[1]),
    .B(t_monetary_cc[2]),
    .C(n0),
    .Y(n1)
  );
  NOR2 u3 (
    .A(t_recency_months),
    .B(n1),
    .Y(y)
  );
endmodule
