module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__a21oi_1 u0 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B1(x_recency_months[7]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor4_1 u1 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .C(x_recency_months[3]),
    .D(x_recency_months[5]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nand2_1 u10 (
    .A(x_time_months[4]),
    .B(x_time_months[5]),
    .Y(n3)
  );
  sky130_fd_sc_hd__o21ai_0 u11 (
    .A1(n3),
    .A2(n4),
    .B1(n5),
    .Y(n19)
  );
  sky130_fd_sc_hd__nor2_1 u12 (
    .A(x_time_months[5]),
    .B(n19),
    .Y(n9)
  );
  sky130_fd_sc_hd__nor2_1 u13 (
    .A(n19),
    .B(x_time_months[4]),
    .Y(n7)
  );
  sky130_fd_sc_hd__o211ai_1 u14 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B1(x_time_months[2]),
    .C1(x_time_months[3]),
    .Y(n6)
  );
  sky130_fd_sc_hd__a21oi_1 u15 (
    .A1(n6),
    .A2(n7),
    .B1(n9),
    .Y(n13)
  );
  sky130_fd_sc_hd__nand2_1 u16 (
    .A(n9),
    .B(n7),
    .Y(n12)
  );
  sky130_fd_sc_hd__a211o_1 u17 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B1(x_recency_months[2]),
    .C1(n18),
    .X(n11)
  );
  sky130_fd_sc_hd__a31oi_1 u18 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .A3(x_time_months[2]),
    .B1(x_time_months[3]),
    .Y(n8)
  );
  sky130_fd_sc_hd__a21oi_1 u19 (
    .A1(n7),
    .A2(n8),
    .B1(n9),
    .Y(n10)
  );
  sky130_fd_sc_hd__nand2_1 u2 (
    .A(n0),
    .B(n1),
    .Y(n18)
  );
  sky130_fd_sc_hd__nand2_1 u20 (
    .A(n16),
    .B(n10),
    .Y(n31)
  );
  sky130_fd_sc_hd__nand2_1 u21 (
    .A(n31),
    .B(n11),
    .Y(n20)
  );
  sky130_fd_sc_hd__a21oi_1 u22 (
    .A1(n20),
    .A2(n12),
    .B1(n13),
    .Y(n15)
  );
  sky130_fd_sc_hd__nand2_1 u23 (
    .A(n28),
    .B(n29),
    .Y(n14)
  );
  sky130_fd_sc_hd__a21oi_1 u24 (
    .A1(n14),
    .A2(n15),
    .B1(n16),
    .Y(n17)
  );
  sky130_fd_sc_hd__nor2_1 u25 (
    .A(n17),
    .B(n18),
    .Y(n26)
  );
  sky130_fd_sc_hd__o31ai_1 u26 (
    .A1(x_recency_months[2]),
    .A2(n18),
    .A3(n19),
    .B1(n20),
    .Y(n25)
  );
  sky130_fd_sc_hd__nor3_1 u27 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n23)
  );
  sky130_fd_sc_hd__nor4_1 u28 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[2]),
    .C(x_monetary_cc[1]),
    .D(x_monetary_cc[3]),
    .Y(n22)
  );
  sky130_fd_sc_hd__inv_1 u29 (
    .A(x_monetary_cc[4]),
    .Y(n21)
  );
  sky130_fd_sc_hd__or4_1 u3 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[5]),
    .D(x_frequency_times[4]),
    .X(n2)
  );
  sky130_fd_sc_hd__o21ai_0 u30 (
    .A1(n21),
    .A2(n22),
    .B1(n23),
    .Y(n24)
  );
  sky130_fd_sc_hd__o21ai_0 u31 (
    .A1(n24),
    .A2(n25),
    .B1(n26),
    .Y(n32)
  );
  sky130_fd_sc_hd__a21oi_1 u32 (
    .A1(n27),
    .A2(n28),
    .B1(n29),
    .Y(n30)
  );
  sky130_fd_sc_hd__a21oi_1 u33 (
    .A1(n30),
    .A2(n31),
    .B1(n32),
    .Y(y)
  );
  sky130_fd_sc_hd__nor2_1 u4 (
    .A(x_frequency_times[3]),
    .B(n2),
    .Y(n29)
  );
  sky130_fd_sc_hd__o21ai_0 u5 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[2]),
    .B1(x_frequency_times[1]),
    .Y(n27)
  );
  sky130_fd_sc_hd__nor2_1 u6 (
    .A(x_frequency_times[2]),
    .B(n2),
    .Y(n28)
  );
  sky130_fd_sc_hd__o21ai_0 u7 (
    .A1(n28),
    .A2(n27),
    .B1(n29),
    .Y(n16)
  );
  sky130_fd_sc_hd__nor2_1 u8 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor3_1 u9 (
    .A(x_time_months[3]),
    .B(x_time_months[2]),
    .C(x_time_months[1]),
    .Y(n4)
  );
endmodule
